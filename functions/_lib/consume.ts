import type { z } from "zod";
import { logger } from "./logger.ts";

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
}

export interface ReceivedMessage<T> {
  readonly message: T;
  readonly meta: MessageMeta;
}

/** `gone`: what the message is about is no longer there, so there is nothing to do and nothing to retry. */
export type Handled = { readonly outcome: "done" } | { readonly outcome: "gone"; readonly reason: string };

type MessageSchema = z.ZodType<{ readonly tenantId: string; readonly requestId: string }>;

export type Consumer<S extends MessageSchema> =
  | {
      readonly schema: S;
      /** Throws for what may pass on a retry. */
      readonly handleEach: (message: z.output<S>, meta: MessageMeta) => Promise<Handled>;
      /** Messages handled at once; 5 by default. */
      readonly concurrency?: number;
    }
  | {
      readonly schema: S;
      /**
       * Handles all in one transaction and answers the `messageId`s to retry. When it throws, it is called again with
       * each message alone, so that one bad message cannot fail the others.
       */
      readonly handleBatch: (messages: readonly ReceivedMessage<z.output<S>>[]) => Promise<readonly string[]>;
    };

/**
 * The Lambda handler of a queue's consumer. A body that is no valid message is reported as failed with its reason
 * logged, so that it ends among the dead letters; a throw retries that message alone. A message delivered twice within
 * one batch is handled once.
 */
export function consume<S extends MessageSchema>(consumer: Consumer<S>) {
  return async (event: SqsEvent): Promise<SqsBatchResponse> => {
    const received = event.Records.map((record) => ({ record, read: readMessage(consumer.schema, record) }));
    const messages = new Map<string, ReceivedMessage<z.output<S>>>();
    for (const { read } of received)
      if (read && !messages.has(read.meta.messageId)) messages.set(read.meta.messageId, read);
    const failed = new Set(await handleAll(consumer, [...messages.values()]));
    return {
      batchItemFailures: received
        .filter(({ read }) => read === undefined || failed.has(read.meta.messageId))
        .map(({ record }) => ({ itemIdentifier: record.messageId })),
    };
  };
}

async function handleAll<S extends MessageSchema>(
  consumer: Consumer<S>,
  messages: readonly ReceivedMessage<z.output<S>>[],
): Promise<readonly string[]> {
  if (messages.length === 0) return [];
  return "handleEach" in consumer ? handleEach(consumer, messages) : handleBatch(consumer, messages);
}

type Each<S extends MessageSchema> = Extract<Consumer<S>, { handleEach: unknown }>;
type Batch<S extends MessageSchema> = Extract<Consumer<S>, { handleBatch: unknown }>;

async function handleEach<S extends MessageSchema>(
  { handleEach: handle, concurrency = 5 }: Each<S>,
  messages: readonly ReceivedMessage<z.output<S>>[],
): Promise<readonly string[]> {
  const failed: string[] = [];
  const waiting = messages.values();
  const work = async () => {
    for (const { message, meta } of waiting) {
      try {
        const handled = await handle(message, meta);
        if (handled.outcome === "gone")
          logger.warn("message is about something gone", { ...meta, reason: handled.reason });
      } catch (error) {
        logFailure(meta, error);
        failed.push(meta.messageId);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, messages.length) }, work));
  return failed;
}

async function handleBatch<S extends MessageSchema>(
  consumer: Batch<S>,
  messages: readonly ReceivedMessage<z.output<S>>[],
): Promise<readonly string[]> {
  try {
    return await consumer.handleBatch(messages);
  } catch (error) {
    const [first] = messages;
    if (first === undefined) return [];
    if (messages.length === 1) {
      logFailure(first.meta, error);
      return [first.meta.messageId];
    }
    logger.warn("batch failed; handling each message alone", { count: messages.length, error });
    const failed: string[] = [];
    // One after the other: they share the function's one connection.
    for (const message of messages) failed.push(...(await handleBatch(consumer, [message])));
    return failed;
  }
}

function logFailure(meta: MessageMeta, error: unknown): void {
  logger.error("message failed; it will come again", { ...meta, error });
}

function readMessage<S extends MessageSchema>(schema: S, record: SqsRecord): ReceivedMessage<z.output<S>> | undefined {
  const attribute = (name: string) => record.messageAttributes?.[name]?.stringValue;
  const receiveCount = Number(record.attributes.ApproximateReceiveCount);
  const messageId = attribute("messageId") ?? record.messageId;
  const malformed = (reason: string) => {
    logger.error("malformed message", { messageId, sqsMessageId: record.messageId, receiveCount, reason });
    return undefined;
  };
  let json: unknown;
  try {
    json = JSON.parse(record.body);
  } catch {
    return malformed("The body is not JSON.");
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) return malformed(parsed.error.issues.map(describeIssue).join("; "));
  const { tenantId, requestId } = parsed.data;
  const sentFor = attribute("tenantId");
  if (sentFor !== undefined && sentFor !== tenantId)
    return malformed("The body and the attribute name different tenants.");
  return { message: parsed.data, meta: { messageId, tenantId, requestId, receiveCount } };
}

// Paths and kinds of faults, not the values: they may be somebody's data.
function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".") || "body"}: ${issue.code}`;
}
