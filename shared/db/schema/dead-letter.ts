import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { QUEUES } from "#shared/config/queues.ts";
import { DEAD_LETTER_STATUSES } from "#shared/domain/dead-letter/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";

/**
 * Messages that a consumer gave up, and why. They are the platform's rows, whichever college a message is of: its
 * operators see to them. The message itself stays in the dead-letter queue, encrypted, for 14 days; a copy here would
 * keep addresses and sign-in links that nobody erases.
 */
export const deadLetter = pgTable(
  "dead_letter",
  {
    ...tenantKey,
    queue: text("queue", { enum: QUEUES }).notNull(),
    messageId: text("message_id").notNull(),
    /** Whose message it is, as the message says; null when it does not, and it may name nobody. */
    collegeId: uuid("college_id"),
    status: text("status", { enum: DEAD_LETTER_STATUSES }).notNull(),
    reason: text("reason").notNull(),
    /** Fields, ids and kinds of the message, without anybody's words. */
    outline: jsonb("outline"),
    attempts: integer("attempts").notNull(),
    failedAt: instant("failed_at").notNull(),
    redrivenAt: instant("redriven_at"),
    closedAt: instant("closed_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("dead_letter_once").on(t.tenantId, t.queue, t.messageId),
    index("dead_letter_recent").on(t.tenantId, t.failedAt, t.id),
    index("dead_letter_status").on(t.tenantId, t.status, t.failedAt, t.id),
    tenantPolicy(),
  ],
);
