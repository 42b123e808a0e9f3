import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { setTimeout as wait } from "node:timers/promises";
import type { EventSourceModel } from "../assembly/read-model.ts";
import type { FunctionPool } from "../lambda/function-pool.ts";
import { failedMessageIds, sqsEvent } from "./sqs-event.ts";
import type { LocalQueue } from "./local-queues.ts";

export interface PollerOptions {
  readonly source: EventSourceModel;
  readonly queue: LocalQueue;
  readonly client: SQSClient;
  readonly target: FunctionPool;
  readonly region: string;
  /** Batches at once. */
  readonly concurrency: number;
  readonly onProblem: (text: string) => void;
}

/** Feeds a function from a queue as Lambda's event source mapping does. */
export class Poller {
  private readonly options: PollerOptions;
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[];
  /** Failed messages that are not visible again yet. */
  private readonly waiting = new Map<string, Message>();
  private lastProblem: string | undefined;

  constructor(options: PollerOptions) {
    this.options = options;
    this.loops = Array.from({ length: options.concurrency }, () => this.poll());
  }

  /** Receives no more, and waits for the batches under way for a time. */
  async stop(graceSeconds = 5): Promise<void> {
    this.stopping.abort();
    const limit = Promise.withResolvers<void>();
    const timer = setTimeout(limit.resolve, graceSeconds * 1000);
    await Promise.race([Promise.all(this.loops), limit.promise]);
    clearTimeout(timer);
  }

  /** After `stop`, and when no call can be under way any more: makes visible again what waits for another attempt. */
  async release(): Promise<void> {
    await Promise.all(this.loops);
    await this.hide([...this.waiting.values()], () => 0);
  }

  private async poll(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const messages = await this.receive();
        if (signal.aborted) await this.hide(messages, () => 0);
        else if (messages.length > 0) await this.handle(messages);
      } catch (error) {
        if (signal.aborted) return;
        this.report((error as Error).message);
        await wait(1000, undefined, { signal }).catch(() => {});
      }
    }
  }

  // Once, however often it happens in a row.
  private report(problem: string): void {
    if (problem === this.lastProblem) return;
    this.lastProblem = problem;
    this.options.onProblem(`${this.options.source.functionId} cannot poll its queue: ${problem}`);
  }

  // SQS hands out ten at most; a larger batch, or a window, takes several calls.
  private async receive(): Promise<Message[]> {
    const { batchSize, batchWindowSeconds } = this.options.source;
    const messages = await this.receiveOnce(Math.min(10, batchSize));
    const deadline = Date.now() + batchWindowSeconds * 1000;
    while (
      messages.length > 0 &&
      messages.length < batchSize &&
      Date.now() < deadline &&
      !this.stopping.signal.aborted
    ) {
      messages.push(...(await this.receiveOnce(Math.min(10, batchSize - messages.length))));
    }
    return messages;
  }

  // Never cut short: the server would hand the next messages to a caller that has gone. So the wait is a short one.
  private async receiveOnce(maximum: number): Promise<Message[]> {
    const { client, queue } = this.options;
    const received = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queue.url,
        MaxNumberOfMessages: maximum,
        WaitTimeSeconds: 1,
        MessageAttributeNames: ["All"],
        MessageSystemAttributeNames: ["All"],
      }),
    );
    return received.Messages ?? [];
  }

  private async handle(messages: readonly Message[]): Promise<void> {
    const { source, queue, target, region } = this.options;
    for (const id of idsOf(messages)) this.waiting.delete(id);
    const result = await target.invoke(sqsEvent(messages, queue.arn, region));
    const failed = new Set(
      result.ok ? (source.reportsItemFailures ? failedMessageIds(result.payload, messages) : []) : idsOf(messages),
    );
    const isFailed = (message: Message) => failed.has(message.MessageId ?? "");
    await Promise.all([
      this.remove(messages.filter((message) => !isFailed(message))),
      this.retrySooner(messages.filter(isFailed)),
    ]);
  }

  private async remove(done: readonly Message[]): Promise<void> {
    for (const entries of tens(done)) {
      await this.options.client.send(
        new DeleteMessageBatchCommand({ QueueUrl: this.options.queue.url, Entries: entries }),
      );
    }
  }

  // In AWS a failed message returns after the visibility timeout, which is minutes; nobody at a keyboard waits for that.
  private async retrySooner(failed: readonly Message[]): Promise<void> {
    const { visibilityTimeoutSeconds } = this.options.queue;
    for (const message of failed) this.waiting.set(message.MessageId ?? "", message);
    await this.hide(failed, (message) => Math.min(visibilityTimeoutSeconds, 2 ** attemptsOf(message)));
  }

  private async hide(messages: readonly Message[], seconds: (message: Message) => number): Promise<void> {
    const { client, queue } = this.options;
    const delays = new Map(messages.map((message) => [message.MessageId, seconds(message)]));
    for (const entries of tens(messages)) {
      await client.send(
        new ChangeMessageVisibilityBatchCommand({
          QueueUrl: queue.url,
          Entries: entries.map((entry) => ({ ...entry, VisibilityTimeout: delays.get(entry.Id) ?? 0 })),
        }),
      );
    }
  }
}

function attemptsOf(message: Message): number {
  return Number(message.Attributes?.ApproximateReceiveCount ?? 1);
}

function idsOf(messages: readonly Message[]): string[] {
  return messages.map((message) => message.MessageId ?? "");
}

function tens(messages: readonly Message[]): { Id: string; ReceiptHandle: string }[][] {
  const entries = messages.map(({ MessageId = "", ReceiptHandle = "" }) => ({ Id: MessageId, ReceiptHandle }));
  return Array.from({ length: Math.ceil(entries.length / 10) }, (_, index) =>
    entries.slice(index * 10, index * 10 + 10),
  );
}
