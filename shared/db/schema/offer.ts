import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import { OFFER_CLOSED_REASONS } from "#shared/domain/offer/closed-reasons.ts";
import { OFFER_SOURCES, OFFER_STATUSES } from "#shared/domain/offer/statuses.ts";
import { DRIVE_OUTCOMES } from "#shared/domain/drive/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { application } from "./application.ts";
import { company } from "./company.ts";
import { cycle } from "./cycle.ts";
import { drive } from "./drive.ts";
import { enrollment } from "./enrollment.ts";

/**
 * An offer to a student. A drive's is decided by the company, and the student sees it once the office has released it;
 * one from elsewhere (a pre-placement offer, off campus) counts once the office has confirmed it.
 */
export const offer = pgTable(
  "offer",
  {
    ...tenantKey,
    cycleId: uuid("cycle_id").notNull(),
    source: text("source", { enum: OFFER_SOURCES }).notNull().default("drive"),
    /** A drive's offer has all three; one from elsewhere at most the company. */
    applicationId: uuid("application_id"),
    driveId: uuid("drive_id"),
    companyId: uuid("company_id"),
    /** The job as it was offered. */
    companyName: text("company_name").notNull(),
    title: text("title").notNull(),
    outcome: text("outcome", { enum: DRIVE_OUTCOMES }).notNull(),
    tags: text("tags").array().notNull().default([]),
    enrollmentId: uuid("enrollment_id").notNull(),
    status: text("status", { enum: OFFER_STATUSES }).notNull(),
    compensation: jsonb("compensation").$type<Compensation>().notNull(),
    ctcMinor: bigint("ctc_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    releasedAt: instant("released_at"),
    respondBy: instant("respond_by").notNull(),
    respondedAt: instant("responded_at"),
    /** Why it was closed without the student's answer. */
    closedReason: text("closed_reason", { enum: OFFER_CLOSED_REASONS }),
    /** The offer whose acceptance or release closed this one. */
    closedByOfferId: uuid("closed_by_offer_id"),
    /** Why, in the words of whoever closed or recorded it. */
    note: text("note"),
    /** Joining was put off to this time. */
    deferredUntil: instant("deferred_until"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // One open offer an application: the constraint, not the code, decides a race.
    uniqueIndex("offer_open_unique")
      .on(t.tenantId, t.applicationId)
      .where(sql`status in ('extended', 'accepted')`),
    check("offer_of_drive", sql`(source = 'drive') = (drive_id is not null and application_id is not null)`),
    index("offer_closed_by")
      .on(t.tenantId, t.closedByOfferId)
      .where(sql`closed_by_offer_id is not null`),
    // The office's list of what comes from elsewhere.
    index("offer_external")
      .on(t.tenantId, t.createdAt, t.id)
      .where(sql`source <> 'drive'`),
    index("offer_enrollment").on(t.tenantId, t.enrollmentId),
    index("offer_application").on(t.tenantId, t.applicationId, t.createdAt),
    index("offer_status").on(t.tenantId, t.status),
    index("offer_cycle").on(t.tenantId, t.cycleId, t.createdAt, t.id),
    foreignKey({ columns: [t.tenantId, t.cycleId], foreignColumns: [cycle.tenantId, cycle.id] }),
    index("offer_drive").on(t.tenantId, t.driveId, t.createdAt, t.id),
    foreignKey({ columns: [t.tenantId, t.applicationId], foreignColumns: [application.tenantId, application.id] }),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    foreignKey({ columns: [t.tenantId, t.companyId], foreignColumns: [company.tenantId, company.id] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    tenantPolicy(),
  ],
);
