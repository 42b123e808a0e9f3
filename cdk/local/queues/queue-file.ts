import { ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { LocalQueues } from "./local-queues.ts";

interface SavedMessage {
  /** Logical id of the queue. */
  readonly queue: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, { StringValue?: string | undefined; DataType: string | undefined }>>;
}

// Longer than it takes to write a file, so that no message is received twice.
const HIDDEN_SECONDS = 600;

/** Writes down what is queued, so that a stop loses nothing. Call when nobody receives any more. */
export async function saveMessages(queues: LocalQueues, path: string): Promise<void> {
  const saved: SavedMessage[] = [];
  await queues.suspendRedrive();
  for (const [id, { url }] of queues.entries()) {
    for (;;) {
      const { Messages = [] } = await queues.client.send(
        new ReceiveMessageCommand({
          QueueUrl: url,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 0,
          VisibilityTimeout: HIDDEN_SECONDS,
          MessageAttributeNames: ["All"],
        }),
      );
      if (Messages.length === 0) break;
      for (const { Body = "", MessageAttributes = {} } of Messages) {
        const attributes = Object.fromEntries(
          Object.entries(MessageAttributes).map(([name, { StringValue, DataType }]) => [
            name,
            { StringValue, DataType },
          ]),
        );
        saved.push({ queue: id, body: Body, attributes });
      }
    }
  }
  writeFileSync(path, saved.map((message) => `${JSON.stringify(message)}\n`).join(""), { mode: 0o600 });
}

/** Queues again what an earlier run wrote down. */
export async function restoreMessages(queues: LocalQueues, path: string): Promise<void> {
  if (!existsSync(path)) return;
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  for (const { queue, body, attributes } of lines.map((line) => JSON.parse(line) as SavedMessage)) {
    const url = queues.find(queue)?.url;
    if (url === undefined) continue;
    await queues.client.send(
      new SendMessageCommand({ QueueUrl: url, MessageBody: body, MessageAttributes: attributes }),
    );
  }
  rmSync(path);
}
