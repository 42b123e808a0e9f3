import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CHANGEABLE_FIELDS, FACT_FIELDS, FIELD_OWNERS } from "#shared/domain/enrollment/fields.ts";
import { PROFILE_CHANGE_STATUSES, VERIFIED_BY_WAYS } from "#shared/domain/enrollment/profile-change.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { enrollment } from "./enrollment.ts";
import { membership } from "./membership.ts";
import { tenant } from "./tenant.ts";

/** Who answers for a fact at a college, where it is not the usual owner. */
export const fieldOwner = pgTable(
  "field_owner",
  {
    tenantId: tenantKey.tenantId,
    field: text("field", { enum: FACT_FIELDS }).notNull(),
    owner: text("owner", { enum: FIELD_OWNERS }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.field] }),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    tenantPolicy(),
  ],
);

/** That somebody has vouched for a field of a student's as it is now. Gone once the field changes. */
export const fieldVerification = pgTable(
  "field_verification",
  {
    tenantId: tenantKey.tenantId,
    enrollmentId: uuid("enrollment_id").notNull(),
    field: text("field", { enum: CHANGEABLE_FIELDS }).notNull(),
    way: text("way", { enum: VERIFIED_BY_WAYS }).notNull(),
    verifiedBy: uuid("verified_by").notNull(),
    verifiedAt: instant("verified_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.enrollmentId, t.field] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    foreignKey({ columns: [t.tenantId, t.verifiedBy], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);

/** A change of one field that a student has asked for, since it is not theirs or their profile is frozen. */
export const profileChange = pgTable(
  "profile_change",
  {
    ...tenantKey,
    enrollmentId: uuid("enrollment_id").notNull(),
    field: text("field", { enum: CHANGEABLE_FIELDS }).notNull(),
    /** What the field held when it was asked for: it is applied to that alone. Null is empty. */
    oldValue: jsonb("old_value"),
    newValue: jsonb("new_value"),
    /** Why, in the student's words. */
    reason: text("reason").notNull(),
    status: text("status", { enum: PROFILE_CHANGE_STATUSES }).notNull(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    /** Why it was refused, as the student reads it. */
    decision: text("decision"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // One open request a field: the constraint decides a race.
    uniqueIndex("profile_change_open")
      .on(t.tenantId, t.enrollmentId, t.field)
      .where(sql`status = 'pending'`),
    index("profile_change_status").on(t.tenantId, t.status, t.createdAt, t.id),
    index("profile_change_recent").on(t.tenantId, t.createdAt, t.id),
    index("profile_change_enrollment").on(t.tenantId, t.enrollmentId, t.createdAt),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    foreignKey({ columns: [t.tenantId, t.decidedBy], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);
