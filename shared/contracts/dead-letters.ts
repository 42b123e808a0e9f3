import { z } from "zod";
import { QUEUES } from "../config/queues.ts";
import { DEAD_LETTER_STATUSES } from "../domain/dead-letter/statuses.ts";
import { listQuery, pageOf } from "./page.ts";

const Queue = z.enum(QUEUES);

/** A message that a consumer gave up. */
export const DeadLetterRow = z.object({
  id: z.uuid(),
  queue: Queue,
  messageId: z.string(),
  /** Whose message it is; null when it does not say, or names no college. */
  college: z.object({ slug: z.string(), name: z.string() }).nullable(),
  status: z.enum(DEAD_LETTER_STATUSES),
  reason: z.string(),
  /** Fields, ids and kinds of the message, without anybody's words, as JSON; empty when none is known. */
  outline: z.string(),
  attempts: z.int(),
  failedAt: z.iso.datetime(),
  redrivenAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
});
export type DeadLetterRow = z.infer<typeof DeadLetterRow>;

export const ListDeadLetters = listQuery(["failedAt"])
  .omit({ q: true })
  .extend({ queue: Queue.optional(), status: z.enum(DEAD_LETTER_STATUSES).optional() });
export type ListDeadLetters = z.infer<typeof ListDeadLetters>;
export const DeadLetterPage = pageOf(DeadLetterRow);
export type DeadLetterPage = z.infer<typeof DeadLetterPage>;

/** One message of a queue, or all of them. */
export const RedriveDeadLetters = z.strictObject({ queue: Queue, messageId: z.string().min(1).max(200).optional() });
export type RedriveDeadLetters = z.infer<typeof RedriveDeadLetters>;

export const Redriven = z.object({ queue: Queue, sent: z.int() });
export type Redriven = z.infer<typeof Redriven>;

/** A message among the dead letters of which nobody wrote down why it is there. */
export const UnrecordedLetter = z.object({
  queue: Queue,
  messageId: z.string(),
  outline: z.string(),
  sentAt: z.iso.datetime(),
});
export type UnrecordedLetter = z.infer<typeof UnrecordedLetter>;

export const QueueView = z.object({
  queue: Queue,
  waiting: z.int(),
  /** Handed to a consumer, or hidden until its next try. */
  inFlight: z.int(),
  deadLetters: z.int(),
  /** Of the failures that stand open, the oldest. */
  oldestFailureAt: z.iso.datetime().nullable(),
});
export type QueueView = z.infer<typeof QueueView>;

/** How the work between functions stands, over all colleges. */
export const QueuesView = z.object({
  queues: z.array(QueueView),
  unrecorded: z.array(UnrecordedLetter),
  outbox: z.object({ waiting: z.int(), oldestDueAt: z.iso.datetime().nullable() }),
});
export type QueuesView = z.infer<typeof QueuesView>;
