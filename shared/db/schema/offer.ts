import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import { OFFER_CLOSED_REASONS } from "#shared/domain/offer/closed-reasons.ts";
import { OFFER_STATUSES } from "#shared/domain/offer/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { application } from "./application.ts";
import { company } from "./company.ts";
import { drive } from "./drive.ts";
import { enrollment } from "./enrollment.ts";

/** An offer to a student. The company decides it; the student sees it once the office has released it. */
export const offer = pgTable(
  "offer",
  {
    ...tenantKey,
    applicationId: uuid("application_id").notNull(),
    driveId: uuid("drive_id").notNull(),
    companyId: uuid("company_id").notNull(),
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
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // One open offer an application: the constraint, not the code, decides a race.
    uniqueIndex("offer_open_unique")
      .on(t.tenantId, t.applicationId)
      .where(sql`status in ('extended', 'accepted')`),
    index("offer_enrollment").on(t.tenantId, t.enrollmentId),
    index("offer_drive").on(t.tenantId, t.driveId, t.createdAt, t.id),
    foreignKey({ columns: [t.tenantId, t.applicationId], foreignColumns: [application.tenantId, application.id] }),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    foreignKey({ columns: [t.tenantId, t.companyId], foreignColumns: [company.tenantId, company.id] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    tenantPolicy(),
  ],
);
