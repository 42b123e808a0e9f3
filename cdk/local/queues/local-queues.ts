import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import type { Resolver } from "../assembly/resolver.ts";
import type { LocatedResource } from "../assembly/template.ts";
import { LocalError } from "../local-error.ts";

export interface SqsServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Starts an SQS server of its own, in memory, on the loopback address alone: messages carry sign-in links. */
export async function startSqsServer(port: number, region: string): Promise<SqsServer> {
  const server = buildApp({ defaultRegion: region, logger: false });
  const endpoint = await server.listen({ port, host: "127.0.0.1" });
  return {
    endpoint,
    stop: async () => {
      server.server.closeAllConnections();
      await server.close();
    },
  };
}

export interface LocalQueue {
  readonly url: string;
  readonly arn: string;
  readonly visibilityTimeoutSeconds: number;
}

const ATTRIBUTES = {
  VisibilityTimeout: "VisibilityTimeout",
  MessageRetentionPeriod: "MessageRetentionPeriod",
  DelaySeconds: "DelaySeconds",
  MaximumMessageSize: "MaximumMessageSize",
  ReceiveMessageWaitTimeSeconds: "ReceiveMessageWaitTimeSeconds",
} as const;

/** Creates every queue of the template with its attributes and redrive policy; by logical id. */
export class LocalQueues {
  readonly client: SQSClient;
  private readonly endpoint: string;
  private readonly queues = new Map<string, LocalQueue>();

  constructor(client: SQSClient, endpoint: string) {
    this.client = client;
    this.endpoint = endpoint;
  }

  find(logicalId: string): LocalQueue | undefined {
    return this.queues.get(logicalId);
  }

  /** By the name that the server has it under. */
  named(name: string): LocalQueue | undefined {
    return [...this.queues.values()].find(({ url }) => url.endsWith(`/${name}`));
  }

  byArn(arn: string): LocalQueue {
    const queue = [...this.queues.values()].find((candidate) => candidate.arn === arn);
    if (queue === undefined) throw new LocalError(`no queue has the ARN ${arn}`);
    return queue;
  }

  entries(): [string, LocalQueue][] {
    return [...this.queues];
  }

  /** Dead-letter queues come first, since the others name them. */
  async create(resources: readonly LocatedResource[], resolver: Resolver): Promise<void> {
    const hasRedrive = ({ resource }: LocatedResource) => resource.Properties?.["RedrivePolicy"] !== undefined;
    const plain = resources.filter((located) => !hasRedrive(located));
    await Promise.all(plain.map((located) => this.createOne(located, resolver)));
    await Promise.all(resources.filter(hasRedrive).map((located) => this.createOne(located, resolver)));
  }

  /** Moves nothing to the dead letters any more: for reading a queue out, which counts as receiving. */
  async suspendRedrive(): Promise<void> {
    for (const { url } of this.queues.values()) {
      const { Attributes } = await this.client.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["RedrivePolicy"] }),
      );
      if (!Attributes?.RedrivePolicy) continue;
      const policy = { ...(JSON.parse(Attributes.RedrivePolicy) as object), maxReceiveCount: 1000 };
      await this.client.send(
        new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { RedrivePolicy: JSON.stringify(policy) } }),
      );
    }
  }

  private async createOne({ stackName, logicalId, resource }: LocatedResource, resolver: Resolver): Promise<void> {
    const properties = resource.Properties ?? {};
    const attributes: Record<string, string> = {};
    for (const [property, attribute] of Object.entries(ATTRIBUTES)) {
      if (properties[property] !== undefined) attributes[attribute] = String(properties[property]);
    }
    const redrive = properties["RedrivePolicy"];
    if (redrive !== undefined) attributes["RedrivePolicy"] = JSON.stringify(resolver.value(stackName, redrive));
    const url = await this.createOrUpdate(logicalId, attributes);
    const about = await this.client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["QueueArn", "VisibilityTimeout"] }),
    );
    this.queues.set(logicalId, {
      url,
      arn: about.Attributes?.QueueArn ?? "",
      visibilityTimeoutSeconds: Number(about.Attributes?.VisibilityTimeout ?? 30),
    });
  }

  // A server that outlives the stack may have the queue with other attributes.
  private async createOrUpdate(name: string, attributes: Record<string, string>): Promise<string> {
    const created = await this.client.send(new CreateQueueCommand({ QueueName: name }));
    // A server in a container names itself as it sees itself.
    const url = new URL(new URL(created.QueueUrl ?? "").pathname, this.endpoint).href;
    await this.client.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: attributes }));
    return url;
  }
}
