import type { z } from "zod";
import type { Figure } from "#shared/config/metrics.ts";
import { MAX_RECEIVES } from "#shared/config/queues.ts";
import { type DeadLetterBook, giveUp, type Verdict } from "./dead-letters.ts";
import { failureReason } from "./failure-reason.ts";
import { logger } from "./logger.ts";
import { metrics } from "./metrics.ts";
import { type Malformed, readMessage } from "./read-message.ts";
import { type Annotations, traced } from "./tracing.ts";

/** The parts of Lambda's SQS event that are read here. */
export interface SqsEvent {
  readonly Records: readonly SqsRecord[];
}

export interface SqsRecord {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
  readonly messageAttributes?: Readonly<Record<string, { readonly stringValue?: string | undefined }>>;
}

/** Lambda's answer under `ReportBatchItemFailures`: these come again, the rest is done. */
export interface SqsBatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export interface MessageMeta {
  /** The outbox row's id where the sender gave one, SQS's own otherwise: equal for every delivery of a message. */
  readonly messageId: string;
  readonly tenantId: string;
  readonly requestId: string;
  /** 1 for the first delivery. */
  readonly receiveCount: number;
  /** An operator has sent it once more after it had failed. */
  readonly isRedriven: boolean;
}

export interface ReceivedMessage<T> {
  readonly message: T;
  readonly meta: MessageMeta;
}

/** `gone`: what the message is about is no longer there, so there is nothing to do and nothing to retry. */
export type Handled = { readonly outcome: "done" } | { readonly outcome: "gone"; readonly reason: string };

type MessageSchema = z.ZodType<{ readonly tenantId: string; readonly requestId: string }>;

export type Consumer<S extends MessageSchema> = {
  readonly schema: S;
  /** Where what cannot be handled is written down, with its reason. */
  readonly book: DeadLetterBook;
} & (
  | {
      /** Throws for what may pass on a retry. */
      readonly handleEach: (message: z.output<S>, meta: MessageMeta) => Promise<Handled>;
      /** Messages handled at once; 5 by default. */
      readonly concurrency?: number;
    }
  | {
      /**
       * Handles all in one transaction and answers the `messageId`s to retry. When it throws, it is called again with
       * each message alone, so that one bad message cannot fail the others.
       */
      readonly handleBatch: (messages: readonly ReceivedMessage<z.output<S>>[]) => Promise<readonly string[]>;
    }
);

/** Why each message that failed did so, by its id. */
type Failures = Map<string, string>;

/**
 * The Lambda handler of a queue's consumer. A body that is no valid message is reported as failed, so that it ends among
 * the dead letters; a throw retries that message alone. A message delivered twice within one batch is handled once.
 * What is malformed or has failed for the last time is written down with its reason, and so is a redriven message that
 * succeeded.
 */
export function consume<S extends MessageSchema>(consumer: Consumer<S>) {
  return async (event: SqsEvent): Promise<SqsBatchResponse> => {
    const received = event.Records.map((record) => ({ record, read: readMessage(consumer.schema, record) }));
    const messages = new Map<string, ReceivedMessage<z.output<S>>>();
    for (const { read } of received)
      if ("meta" in read && !messages.has(read.meta.messageId)) messages.set(read.meta.messageId, read);
    const failures = await handleAll(consumer, [...messages.values()]);
    for (const { read } of received) metrics.count(figureOf(read, failures));
    await giveUp(
      consumer.book,
      received.map(({ record, read }) => verdictOn(record, read, failures)),
    );
    return {
      batchItemFailures: received
        .filter(({ read }) => !("meta" in read) || failures.has(read.meta.messageId))
        .map(({ record }) => ({ itemIdentifier: record.messageId })),
    };
  };
}

function verdictOn({ body }: SqsRecord, read: ReceivedMessage<unknown> | Malformed, failures: Failures): Verdict {
  if (!("meta" in read)) return { ...read, outcome: "given up", body };
  const reason = failures.get(read.meta.messageId);
  if (reason === undefined) return { ...read.meta, outcome: read.meta.isRedriven ? "redeemed" : "as usual" };
  return read.meta.receiveCount < MAX_RECEIVES
    ? { ...read.meta, outcome: "as usual" }
    : { ...read.meta, outcome: "given up", reason, body };
}

function figureOf(read: ReceivedMessage<unknown> | Malformed, failures: Failures): Figure {
  const { messageId, receiveCount } = "meta" in read ? read.meta : read;
  if ("meta" in read && !failures.has(messageId)) return "messagesHandled";
  return receiveCount < MAX_RECEIVES ? "messagesFailed" : "messagesGivenUp";
}

async function handleAll<S extends MessageSchema>(
  consumer: Consumer<S>,
  messages: readonly ReceivedMessage<z.output<S>>[],
): Promise<Failures> {
  if (messages.length === 0) return new Map();
  return "handleEach" in consumer ? handleEach(consumer, messages) : handleBatch(consumer, messages);
}

type Each<S extends MessageSchema> = Extract<Consumer<S>, { handleEach: unknown }>;
type Batch<S extends MessageSchema> = Extract<Consumer<S>, { handleBatch: unknown }>;

async function handleEach<S extends MessageSchema>(
  { handleEach: handle, book, concurrency = 5 }: Each<S>,
  messages: readonly ReceivedMessage<z.output<S>>[],
): Promise<Failures> {
  const failures: Failures = new Map();
  const waiting = messages.values();
  const work = async () => {
    for (const received of waiting) {
      const { message, meta } = received;
      try {
        const handled = await traced(`${book.queue} message`, inCommon([received]), () => handle(message, meta));
        if (handled.outcome === "gone")
          logger.warn("message is about something gone", { ...meta, reason: handled.reason });
      } catch (error) {
        failures.set(meta.messageId, failureOf(meta, error));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, messages.length) }, work));
  return failures;
}

async function handleBatch<S extends MessageSchema>(
  consumer: Batch<S>,
  messages: readonly ReceivedMessage<z.output<S>>[],
): Promise<Failures> {
  try {
    const about = inCommon(messages);
    const again = await traced(`${consumer.book.queue} batch`, about, () => consumer.handleBatch(messages));
    return new Map(again.map((messageId) => [messageId, "The consumer asked for another try."]));
  } catch (error) {
    const [first] = messages;
    if (first === undefined) return new Map();
    if (messages.length === 1) return new Map([[first.meta.messageId, failureOf(first.meta, error)]]);
    logger.warn("batch failed; handling each message alone", { count: messages.length, error });
    const failures: Failures = new Map();
    // One after the other: they share the function's one connection.
    for (const message of messages)
      for (const [messageId, reason] of await handleBatch(consumer, [message])) failures.set(messageId, reason);
    return failures;
  }
}

function inCommon([first, ...others]: readonly ReceivedMessage<unknown>[]): Annotations {
  const shared = (name: "tenantId" | "requestId") =>
    others.every(({ meta }) => meta[name] === first?.meta[name]) ? first?.meta[name] : undefined;
  return { tenantId: shared("tenantId"), requestId: shared("requestId") };
}

function failureOf(meta: MessageMeta, error: unknown): string {
  const isLast = meta.receiveCount >= MAX_RECEIVES;
  logger.error(isLast ? "message failed for the last time" : "message failed; it will come again", { ...meta, error });
  return failureReason(error);
}
