import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { STRIKE_KINDS, STRIKE_STATUSES } from "#shared/domain/strike/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { cycle } from "./cycle.ts";
import { enrollment } from "./enrollment.ts";

/** A mark against a student in a season; enough of them debar. */
export const strike = pgTable(
  "strike",
  {
    ...tenantKey,
    cycleId: uuid("cycle_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    kind: text("kind", { enum: STRIKE_KINDS }).notNull(),
    /** The round, interview or offer that it was given for; an id of its own when it was given by hand. */
    sourceId: uuid("source_id").notNull(),
    /** What happened, as the student reads it. */
    note: text("note").notNull(),
    status: text("status", { enum: STRIKE_STATUSES }).notNull(),
    /** The student's side. */
    appeal: text("appeal"),
    appealedAt: instant("appealed_at"),
    decisionNote: text("decision_note"),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // The same absence strikes once, however often it is finalised.
    uniqueIndex("strike_once").on(t.tenantId, t.enrollmentId, t.kind, t.sourceId),
    index("strike_recent").on(t.tenantId, t.createdAt, t.id),
    index("strike_status").on(t.tenantId, t.status, t.createdAt, t.id),
    index("strike_source").on(t.tenantId, t.sourceId),
    foreignKey({ columns: [t.tenantId, t.cycleId], foreignColumns: [cycle.tenantId, cycle.id] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    tenantPolicy(),
  ],
);
