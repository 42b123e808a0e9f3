import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
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
import type { ApplicationSnapshot } from "#shared/domain/application/snapshot.ts";
import { APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import { ATTENDANCES, ROUND_OUTCOMES } from "#shared/domain/round/statuses.ts";
import { createdAt, instant, tenantKey, platformCounts, tenantPolicy } from "./_shared.ts";
import { drive, round } from "./drive.ts";
import { enrollment } from "./enrollment.ts";
import { resume } from "./resume.ts";

/** A student's application to a drive, with what the student was at the time of applying. */
export const application = pgTable(
  "application",
  {
    ...tenantKey,
    driveId: uuid("drive_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    resumeId: uuid("resume_id").notNull(),
    status: text("status", { enum: APPLICATION_STATUSES }).notNull(),
    snapshot: jsonb("snapshot").$type<ApplicationSnapshot>().notNull(),
    appliedAt: instant("applied_at").notNull(),
    /** The version of the drive that it was sent on. */
    driveVersion: integer("drive_version"),
    /** The offer whose acceptance or release had it withdrawn: ends that offer, the office may bring it back. */
    closedByOfferId: uuid("closed_by_offer_id"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("application_once").on(t.tenantId, t.driveId, t.enrollmentId),
    index("application_drive").on(t.tenantId, t.driveId, t.appliedAt, t.id),
    index("application_closed_by")
      .on(t.tenantId, t.closedByOfferId)
      .where(sql`closed_by_offer_id is not null`),
    // Those that may still lead to an offer are counted on the office's first page.
    index("application_in_flight")
      .on(t.tenantId, t.driveId)
      .where(sql`status in ('in_progress', 'pending_offer', 'offered')`),
    index("application_enrollment").on(t.tenantId, t.enrollmentId, t.appliedAt, t.id),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    foreignKey({ columns: [t.tenantId, t.resumeId], foreignColumns: [resume.tenantId, resume.id] }),
    tenantPolicy(),
    platformCounts(),
  ],
);

/** What became of an application in a round. Staged until the round is released. */
export const roundResult = pgTable(
  "round_result",
  {
    tenantId: tenantKey.tenantId,
    roundId: uuid("round_id").notNull(),
    applicationId: uuid("application_id").notNull(),
    outcome: text("outcome", { enum: ROUND_OUTCOMES }).notNull(),
    attendance: text("attendance", { enum: ATTENDANCES }).notNull(),
    /** Nobody had decided it when the round was released: the release did. */
    presumed: boolean("presumed").notNull().default(false),
    /** Place on the waiting list, from 1; only while waitlisted. */
    rank: integer("rank"),
    /** Both for those who decide; the student is not shown them. */
    score: doublePrecision("score"),
    remark: text("remark"),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.roundId, t.applicationId] }),
    index("round_result_application").on(t.tenantId, t.applicationId),
    foreignKey({ columns: [t.tenantId, t.roundId], foreignColumns: [round.tenantId, round.id] }),
    foreignKey({ columns: [t.tenantId, t.applicationId], foreignColumns: [application.tenantId, application.id] }),
    tenantPolicy(),
  ],
);
