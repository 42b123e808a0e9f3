import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  CYCLE_KINDS,
  CYCLE_MEMBERSHIP_STATUSES,
  OPT_OUT_REASONS,
  REGISTRATIONS,
} from "#shared/domain/cycle/statuses.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { enrollment } from "./enrollment.ts";
import { tenant } from "./tenant.ts";

/** A hiring season. Its policy stands in `policy_version`. */
export const cycle = pgTable(
  "cycle",
  {
    ...tenantKey,
    name: text("name").notNull(),
    kind: text("kind", { enum: CYCLE_KINDS }).notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    /** How students come into it. */
    registration: text("registration", { enum: REGISTRATIONS }).notNull().default("by_import"),
    /** From then on students ask for changes to their profiles; null: never. */
    profileFreezesAt: instant("profile_freezes_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("cycle_name_unique").on(t.tenantId, t.name),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    tenantPolicy(),
  ],
);

/** A season's policy, never changed once it is written: the newest version that has taken effect holds. */
export const policyVersion = pgTable(
  "policy_version",
  {
    tenantId: tenantKey.tenantId,
    cycleId: uuid("cycle_id").notNull(),
    /** From 1. */
    version: integer("version").notNull(),
    policy: jsonb("policy").$type<Partial<PlacementPolicy>>().notNull(),
    effectiveFrom: instant("effective_from").notNull(),
    /** Why it was changed. */
    note: text("note"),
    createdBy: uuid("created_by"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.cycleId, t.version] }),
    foreignKey({ columns: [t.tenantId, t.cycleId], foreignColumns: [cycle.tenantId, cycle.id] }),
    tenantPolicy(),
  ],
);

/** A student in a season. What led from one state to the next is on the audit trail. */
export const cycleMembership = pgTable(
  "cycle_membership",
  {
    tenantId: tenantKey.tenantId,
    cycleId: uuid("cycle_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    status: text("status", { enum: CYCLE_MEMBERSHIP_STATUSES }).notNull(),
    /** Why a student who left it did. */
    optOutReason: text("opt_out_reason", { enum: OPT_OUT_REASONS }),
    /** Why it came to this state, in the words of whoever decided. */
    note: text("note"),
    changedAt: instant("changed_at"),
    /** Whether they were eligible for a drive of the season when they were erased: their facts are not there to ask. */
    wasEligible: boolean("was_eligible"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.cycleId, t.enrollmentId] }),
    index("cycle_membership_enrollment").on(t.tenantId, t.enrollmentId),
    index("cycle_membership_status").on(t.tenantId, t.cycleId, t.status),
    foreignKey({ columns: [t.tenantId, t.cycleId], foreignColumns: [cycle.tenantId, cycle.id] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    tenantPolicy(),
  ],
);
