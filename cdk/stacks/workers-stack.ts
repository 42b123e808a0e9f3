import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { ENV } from "#shared/config/environment.ts";
import { QUEUES, type QueueName } from "#shared/config/queues.ts";
import type { StageConfig } from "../config.ts";
import { grantOwnDomains } from "../constructs/domain-access.ts";
import { type Bundles, PlacementFunction } from "../constructs/placement-function.ts";
import { type FunctionName, pascalCase } from "../function-names.ts";
import type { DataStack } from "./data-stack.ts";
import { CONSUMERS, type MessagingStack } from "./messaging-stack.ts";
import type { NetworkStack } from "./network-stack.ts";

export interface WorkersStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly bundles: Bundles;
  readonly network: NetworkStack;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
}

interface Worker {
  readonly name: FunctionName;
  readonly description: string;
  /** In the network of the database; otherwise in the one with the internet. */
  readonly inNetwork: boolean;
  readonly sendsTo: readonly QueueName[];
  readonly environment?: Record<string, string>;
}

/** The functions behind the queues, and the sweeper of the outbox. */
export class WorkersStack extends Stack {
  /** Those that it holds, in the order in which they are made. */
  readonly functions: PlacementFunction[] = [];
  private readonly stageProps: WorkersStackProps;
  private readonly schedulerRole: Role;

  constructor(scope: Construct, id: string, props: WorkersStackProps) {
    super(scope, id, { env: props.env });
    this.stageProps = props;
    this.schedulerRole = new Role(this, "SchedulerRole", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
    });
    const { data, stage } = props;

    const notify = this.worker({
      name: "notify",
      description: "Finds who is concerned by an event and writes their notices and mails",
      inNetwork: true,
      sendsTo: ["deliveries", "ai-jobs"],
    });
    data.database.grantConnect(notify, "app");

    const deliver = this.worker({
      name: "deliver",
      description: "Sends one e-mail a message through Resend",
      inNetwork: false,
      sendsTo: ["results"],
      environment: { [ENV.mailFrom]: stage.mailFrom, ...optional(ENV.resendBaseUrl, stage.resendBaseUrl) },
    });
    data.secrets.grantProviderKey(deliver, ENV.resendApiKey);

    const aiWorker = this.worker({
      name: "ai-worker",
      description: "Reads résumés; sees the files and the model, never the database",
      inNetwork: false,
      sendsTo: ["results"],
      environment: {
        ...optional(ENV.openaiBaseUrl, stage.openaiBaseUrl),
        ...optional(ENV.openaiModel, stage.openaiModel),
      },
    });
    data.secrets.grantProviderKey(aiWorker, ENV.openaiApiKey);
    data.files.grantRead(aiWorker);

    const recordResults = this.worker({
      name: "record-results",
      description: "Writes what the internet-facing workers report to the database",
      inNetwork: true,
      sendsTo: ["notifications", "deliveries", "ai-jobs", "domains"],
    });
    data.database.grantConnect(recordResults, "app");

    const runTimers = this.worker({
      name: "run-timers",
      description: "Does what has come due: closes applications, expires offers, reminds, deletes files",
      inNetwork: true,
      sendsTo: ["notifications", "deliveries", "domains"],
    });
    data.database.grantConnect(runTimers, "app");
    data.files.grantRemove(runTimers);

    const exchangePools = this.worker({
      name: "exchange-pools",
      description: "Writes what colleges of a pooled drive tell each other, each into its own rows",
      inNetwork: true,
      sendsTo: ["notifications"],
    });
    data.database.grantConnect(exchangePools, "app");
    this.sweeper();
    this.domains();
  }

  private domains(): void {
    const provisionDomain = this.worker({
      name: "provision-domain",
      description: "Connects colleges' own domains: looks at their DNS, makes them known to CloudFront",
      inNetwork: false,
      sendsTo: ["results"],
    });
    grantOwnDomains(provisionDomain, this.stageProps.stage);
    // What it has missed the next night finds, so it is not retried.
    this.every(Duration.days(1), provisionDomain, "CompareDomains", "The nightly look at CloudFront's list of domains");
  }

  private sweeper(): void {
    const { data } = this.stageProps;
    const relayOutbox = this.worker({
      name: "relay-outbox",
      description: "Sends what was committed to the outbox and not sent at once",
      inNetwork: true,
      sendsTo: QUEUES,
    });
    data.database.grantConnect(relayOutbox, "relay");
    // A missed sweep is made good by the next one, so it is not retried.
    this.every(Duration.minutes(1), relayOutbox, "SweepOutbox", "The sweeper of the outbox");
  }

  private worker({ name, description, inNetwork, sendsTo, environment }: Worker): PlacementFunction {
    const { stage, bundles, network, messaging } = this.stageProps;
    const worker = new PlacementFunction(this, pascalCase(name), {
      name,
      stage,
      bundles,
      description,
      ...(inNetwork && { network: { vpc: network.vpc, securityGroup: network.clients } }),
      ...(environment && { environment }),
    });
    this.functions.push(worker);
    messaging.grantSend(worker, sendsTo);
    for (const queue of QUEUES) if (CONSUMERS[queue] === name) messaging.queue(queue).consumeWith(worker);
    return worker;
  }

  private every(interval: Duration, target: PlacementFunction, id: string, description: string): Schedule {
    this.schedulerRole.addToPolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [target.lambda.functionArn] }),
    );
    return new Schedule(this, id, {
      description,
      schedule: ScheduleExpression.rate(interval),
      // Written out, because CDK's own target may invoke every version of the function.
      target: {
        bind: () => ({
          arn: target.lambda.functionArn,
          role: this.schedulerRole,
          retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
        }),
      },
    });
  }
}

function optional(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value };
}
