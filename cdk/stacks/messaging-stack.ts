import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { QUEUES, type QueueName } from "#shared/config/queues.ts";
import type { StageConfig } from "../config.ts";
import { WorkQueue } from "../constructs/work-queue.ts";
import { type FunctionName, pascalCase } from "../function-names.ts";
import type { PlacementFunction } from "../constructs/placement-function.ts";

/** Which function consumes which queue. */
export const CONSUMERS: Readonly<Record<QueueName, FunctionName>> = {
  notifications: "notify",
  deliveries: "deliver",
  "ai-jobs": "ai-worker",
  results: "record-results",
  timers: "run-timers",
  pools: "exchange-pools",
  domains: "provision-domain",
};

/** The queues that carry work between functions. */
export class MessagingStack extends Stack {
  private readonly queues: ReadonlyMap<QueueName, WorkQueue>;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: StageConfig }) {
    super(scope, id, props);
    this.queues = new Map(
      QUEUES.map((name) => [
        name,
        new WorkQueue(this, pascalCase(name), {
          name,
          stageName: stage.name,
          consumerTimeoutSeconds: stage.functions[CONSUMERS[name]].timeoutSeconds,
          maximumAgeSeconds: name === "ai-jobs" ? 900 : 300,
        }),
      ]),
    );
  }

  queue(name: QueueName): WorkQueue {
    const queue = this.queues.get(name);
    if (queue === undefined) throw new Error(`there is no queue "${name}"`);
    return queue;
  }

  /** Lets a function look through every queue's dead letters and send them once more. */
  grantRedrive(operator: PlacementFunction): void {
    for (const queue of this.queues.values()) queue.grantRedrive(operator);
  }

  all(): WorkQueue[] {
    return [...this.queues.values()];
  }

  grantSend(sender: PlacementFunction, names: readonly QueueName[]): void {
    for (const name of names) this.queue(name).grantSend(sender);
  }
}
