import type { SendMessageBatchRequestEntry } from "@aws-sdk/client-sqs";
import { ENV } from "#shared/config/environment.ts";
import { MESSAGE_ATTRIBUTES, QUEUES, type QueueName, queueUrlVariable } from "#shared/config/queues.ts";
import type { OutgoingMessage, QueueSender } from "#shared/ports/queue.ts";
import { packBatches } from "./pack-batches.ts";

export interface SqsQueueSenderOptions {
  /** URLs of the queues that may be sent to. */
  readonly urls: Readonly<Partial<Record<QueueName, string>>>;
  /** Another service with SQS's API; AWS when absent. */
  readonly endpoint?: string | undefined;
}

/**
 * Sends by SQS, in batches. The tenant is the message group, which makes standard queues fair between tenants, and
 * rides along as an attribute with the message's id.
 */
export function createSqsQueueSender({ urls, endpoint }: SqsQueueSenderOptions): QueueSender {
  let loading: ReturnType<typeof load> | undefined;
  const sqs = () => (loading ??= load(endpoint));

  return {
    /** Throws only when the service took nothing of what was to be sent. */
    async send(messages) {
      if (messages.length === 0) return [];
      const { sdk, client } = await sqs();
      const sendBatch = (batch: readonly OutgoingMessage[]) => {
        const QueueUrl = urlOf(urls, batch[0]?.queue);
        return client.send(new sdk.SendMessageBatchCommand({ QueueUrl, Entries: batch.map(toEntry) }));
      };
      const batches = packBatches(messages);
      const answers = await Promise.allSettled(batches.map(async (batch) => taken(batch, await sendBatch(batch))));
      const sent = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
      const faults = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
      if (sent.length === 0 && faults.length > 0)
        throw new Error("SQS took none of the messages.", { cause: faults[0] });
      return sent;
    },

    async ping() {
      const { sdk, client } = await sqs();
      const QueueUrl = Object.values(urls)[0];
      await client.send(new sdk.GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
    },
  };
}

/** The sender for the queues whose URLs the environment names. */
export function queueSenderFromEnvironment(env: NodeJS.ProcessEnv = process.env): QueueSender {
  const named = QUEUES.flatMap((queue) => {
    const url = env[queueUrlVariable(queue)];
    return url ? [[queue, url] as const] : [];
  });
  if (named.length === 0) throw new Error(`No queue's URL is set, e.g. ${queueUrlVariable(QUEUES[0])}.`);
  return createSqsQueueSender({ urls: Object.fromEntries(named), endpoint: env[ENV.sqsEndpoint] || undefined });
}

async function load(endpoint: string | undefined) {
  const sdk = await import("./sqs-client.ts");
  return { sdk, client: sdk.createSqsClient(endpoint) };
}

function urlOf(urls: SqsQueueSenderOptions["urls"], queue: QueueName | undefined): string {
  const url = queue && urls[queue];
  if (!url) throw new Error(`Nothing may be sent to ${queue}: ${queue && queueUrlVariable(queue)} is not set.`);
  return url;
}

// Positions serve as entry ids, since SQS allows few characters in them and the same message may come twice.
function toEntry(message: OutgoingMessage, position: number): SendMessageBatchRequestEntry {
  return {
    Id: String(position),
    MessageBody: message.body,
    MessageGroupId: message.tenantId,
    MessageAttributes: {
      [MESSAGE_ATTRIBUTES.tenantId]: { DataType: "String", StringValue: message.tenantId },
      [MESSAGE_ATTRIBUTES.messageId]: { DataType: "String", StringValue: message.id },
    },
  };
}

function taken(
  batch: readonly OutgoingMessage[],
  answer: { Successful?: readonly { Id?: string | undefined }[]; Failed?: readonly { Code?: string | undefined }[] },
): string[] {
  const ids = (answer.Successful ?? []).flatMap(({ Id }) => batch[Number(Id)]?.id ?? []);
  const [refused] = answer.Failed ?? [];
  if (ids.length === 0 && refused) throw new Error(`SQS refused the batch: ${refused.Code}`);
  return ids;
}
