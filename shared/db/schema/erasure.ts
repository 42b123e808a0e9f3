import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { ERASURE_STATUSES } from "#shared/domain/erasure/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { membership } from "./membership.ts";

/** A student's request that the college forgets them. */
export const erasure = pgTable(
  "erasure",
  {
    ...tenantKey,
    membershipId: uuid("membership_id").notNull(),
    status: text("status", { enum: ERASURE_STATUSES }).notNull(),
    /** In the student's words; they owe none. */
    reason: text("reason"),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    /** Why it was refused, as the student reads it. */
    decision: text("decision"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // One open request a student: the constraint decides a race.
    uniqueIndex("erasure_open")
      .on(t.tenantId, t.membershipId)
      .where(sql`status = 'requested'`),
    index("erasure_recent").on(t.tenantId, t.createdAt, t.id),
    index("erasure_status").on(t.tenantId, t.status, t.createdAt, t.id),
    index("erasure_member").on(t.tenantId, t.membershipId, t.createdAt),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    foreignKey({ columns: [t.tenantId, t.decidedBy], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);

/**
 * Ids of rows that were a student's when they were erased. The audit trail cannot be rewritten; whatever it says of
 * one of these is not shown.
 */
export const erasedRecord = pgTable(
  "erased_record",
  { tenantId: tenantKey.tenantId, recordId: uuid("record_id").notNull(), erasureId: uuid("erasure_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.recordId] }),
    foreignKey({ columns: [t.tenantId, t.erasureId], foreignColumns: [erasure.tenantId, erasure.id] }),
    tenantPolicy(),
  ],
);
