import type { Message } from "@aws-sdk/client-sqs";
import { ENV } from "#shared/config/environment.ts";
import {
  deadLettersUrlVariable,
  MESSAGE_ATTRIBUTES,
  QUEUES,
  type QueueName,
  queueUrlVariable,
} from "#shared/config/queues.ts";
import type { DeadLetterQueues, QueuedLetter } from "#shared/ports/dead-letter-queues.ts";

interface QueuePair {
  readonly url: string;
  readonly deadLettersUrl: string;
}

export interface SqsDeadLetterQueuesOptions {
  readonly urls: Readonly<Partial<Record<QueueName, QueuePair>>>;
  /** Another service with SQS's API; AWS when absent. */
  readonly endpoint?: string | undefined;
}

// A request has 29 seconds: calls stop in time for the answer.
const MAX_CALLS = 40;
const PEEK_CALLS = 3;
/** Long enough to send what was received; what is not sent is given back at once. */
const HIDDEN_SECONDS = 60;

/** The plain calls of SQS: its own redrive task cannot pick one message. */
function callsTo(endpoint: string | undefined) {
  let loading: ReturnType<typeof load> | undefined;
  const sqs = () => (loading ??= load(endpoint));

  async function receive(url: string, hiddenSeconds: number): Promise<Message[]> {
    const { sdk, client } = await sqs();
    const { Messages = [] } = await client.send(
      new sdk.ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: hiddenSeconds,
        // Asks every server of the queue; a short poll may miss messages.
        WaitTimeSeconds: 1,
        MessageAttributeNames: ["All"],
        MessageSystemAttributeNames: ["SentTimestamp", "ApproximateReceiveCount"],
      }),
    );
    return Messages;
  }

  async function countsOf(url: string) {
    const { sdk, client } = await sqs();
    const { Attributes = {} } = await client.send(
      new sdk.GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
      }),
    );
    const visible = Number(Attributes.ApproximateNumberOfMessages ?? 0);
    return { visible, hidden: Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0) };
  }

  async function sendAgain({ url, deadLettersUrl }: QueuePair, message: Message): Promise<string> {
    const { sdk, client } = await sqs();
    await client.send(new sdk.SendMessageCommand(toRedriven(url, message)));
    await client.send(new sdk.DeleteMessageCommand({ QueueUrl: deadLettersUrl, ReceiptHandle: message.ReceiptHandle }));
    return idOf(message);
  }

  async function giveBack({ deadLettersUrl }: QueuePair, messages: readonly Message[]): Promise<void> {
    const { sdk, client } = await sqs();
    const visibleNow = ({ ReceiptHandle }: Message) =>
      client.send(
        new sdk.ChangeMessageVisibilityCommand({ QueueUrl: deadLettersUrl, ReceiptHandle, VisibilityTimeout: 0 }),
      );
    // One that cannot be given back comes back by itself.
    await Promise.allSettled(messages.map(visibleNow));
  }

  return { receive, countsOf, sendAgain, giveBack };
}

/** Looks after dead letters in SQS. */
export function createSqsDeadLetterQueues({ urls, endpoint }: SqsDeadLetterQueuesOptions): DeadLetterQueues {
  const { receive, countsOf, sendAgain, giveBack } = callsTo(endpoint);
  const pairOf = (queue: QueueName) => {
    const pair = urls[queue];
    if (pair === undefined) throw new Error(`Nothing may be redriven: ${deadLettersUrlVariable(queue)} is not set.`);
    return pair;
  };

  return {
    depths: () =>
      Promise.all(
        QUEUES.flatMap((queue) => {
          const pair = urls[queue];
          return pair === undefined
            ? []
            : [pair].map(async ({ url, deadLettersUrl }) => {
                const [own, dead] = await Promise.all([countsOf(url), countsOf(deadLettersUrl)]);
                return { queue, waiting: own.visible, inFlight: own.hidden, deadLetters: dead.visible + dead.hidden };
              });
        }),
      ),

    async peek(queue) {
      const { deadLettersUrl } = pairOf(queue);
      const letters = new Map<string, QueuedLetter>();
      for (let call = 0; call < PEEK_CALLS; call++) {
        const known = letters.size;
        for (const message of await receive(deadLettersUrl, 0)) letters.set(idOf(message), toLetter(message));
        if (letters.size === known) break;
      }
      return [...letters.values()];
    },

    async redrive(queue, only) {
      const pair = pairOf(queue);
      const sent: string[] = [];
      const others: Message[] = [];
      for (let call = 0; call < MAX_CALLS; call++) {
        const messages = await receive(pair.deadLettersUrl, HIDDEN_SECONDS);
        if (messages.length === 0) break;
        const wanted = messages.filter((message) => only === undefined || idOf(message) === only);
        others.push(...messages.filter((message) => !wanted.includes(message)));
        const answers = await Promise.allSettled(wanted.map((message) => sendAgain(pair, message)));
        const faults = answers.filter((answer) => answer.status === "rejected");
        sent.push(...answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : [])));
        // What was sent is told of, whatever became of the rest: it is among the dead letters still.
        if (faults.length > 0 && sent.length === 0)
          throw new Error("No dead letter could be sent again.", { cause: faults[0]?.reason });
        if (faults.length > 0 || (only !== undefined && sent.length > 0)) break;
      }
      await giveBack(pair, others);
      return [...new Set(sent)];
    },
  };
}

function toRedriven(url: string, message: Message) {
  const tenantId = attributeOf(message, "tenantId");
  return {
    QueueUrl: url,
    MessageBody: message.Body,
    ...(tenantId !== undefined && { MessageGroupId: tenantId }),
    MessageAttributes: {
      ...message.MessageAttributes,
      [MESSAGE_ATTRIBUTES.messageId]: { DataType: "String", StringValue: idOf(message) },
      [MESSAGE_ATTRIBUTES.redriven]: { DataType: "String", StringValue: "true" },
    },
  };
}

/** The queues whose URLs the environment names, with their dead letters. */
export function deadLetterQueuesFromEnvironment(env: NodeJS.ProcessEnv = process.env): DeadLetterQueues {
  const named = QUEUES.flatMap((queue) => {
    const [url, deadLettersUrl] = [env[queueUrlVariable(queue)], env[deadLettersUrlVariable(queue)]];
    return url && deadLettersUrl ? [[queue, { url, deadLettersUrl }] as const] : [];
  });
  return createSqsDeadLetterQueues({ urls: Object.fromEntries(named), endpoint: env[ENV.sqsEndpoint] || undefined });
}

async function load(endpoint: string | undefined) {
  const sdk = await import("./sqs-client.ts");
  return { sdk, client: sdk.createSqsClient(endpoint) };
}

function attributeOf(message: Message, name: keyof typeof MESSAGE_ATTRIBUTES): string | undefined {
  return message.MessageAttributes?.[MESSAGE_ATTRIBUTES[name]]?.StringValue;
}

// As consumers tell messages apart: by the sender's id, or by SQS's where there is none.
function idOf(message: Message): string {
  return attributeOf(message, "messageId") ?? message.MessageId ?? "";
}

function toLetter(message: Message): QueuedLetter {
  const tenantId = attributeOf(message, "tenantId");
  return {
    messageId: idOf(message),
    ...(tenantId !== undefined && { tenantId }),
    body: message.Body ?? "",
    sentAt: new Date(Number(message.Attributes?.SentTimestamp ?? 0)),
    attempts: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
  };
}
