import {
  bigint,
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
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import { DRIVE_MODES, DRIVE_OUTCOMES, DRIVE_STATUSES, WORK_MODES } from "#shared/domain/drive/statuses.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { ROUND_KINDS, ROUND_STATUSES } from "#shared/domain/round/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { company } from "./company.ts";
import { cycle } from "./cycle.ts";

/** A job profile opened in a cycle. */
export const drive = pgTable(
  "drive",
  {
    ...tenantKey,
    cycleId: uuid("cycle_id").notNull(),
    companyId: uuid("company_id").notNull(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    outcome: text("outcome", { enum: DRIVE_OUTCOMES }).notNull(),
    mode: text("mode", { enum: DRIVE_MODES }).notNull(),
    venue: text("venue"),
    meetingUrl: text("meeting_url"),
    workMode: text("work_mode", { enum: WORK_MODES }),
    skills: text("skills").array().notNull().default([]),
    joiningOn: date("joining_on"),
    /** Free words that policies exempt or restrict by, e.g. `psu`, `core`. */
    tags: text("tags").array().notNull().default([]),
    openings: integer("openings"),
    locations: text("locations").array().notNull().default([]),
    compensation: jsonb("compensation").$type<Compensation>().notNull(),
    /** Headline pay a year in minor units, derived from `compensation` for sorting and reports. */
    ctcMinor: bigint("ctc_minor", { mode: "number" }).notNull(),
    eligibility: jsonb("eligibility").$type<EligibilityRule>().notNull(),
    applicationsCloseAt: instant("applications_close_at").notNull(),
    /** Null: withdrawals end when applications close. */
    withdrawalsCloseAt: instant("withdrawals_close_at"),
    status: text("status", { enum: DRIVE_STATUSES }).notNull(),
    /** What the officer asked to be changed; cleared when it is submitted again. */
    changeRequest: text("change_request"),
    /** Grows with every edit; an edit names the revision that it was made on. */
    revision: integer("revision").notNull().default(1),
    /** The latest of `drive_version`; 0 until it is published. */
    version: integer("version").notNull().default(0),
    publishedAt: instant("published_at"),
    createdBy: uuid("created_by").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("drive_status_close").on(t.tenantId, t.status, t.applicationsCloseAt, t.id),
    index("drive_close").on(t.tenantId, t.applicationsCloseAt, t.id),
    index("drive_company").on(t.tenantId, t.companyId),
    index("drive_cycle").on(t.tenantId, t.cycleId),
    foreignKey({ columns: [t.tenantId, t.cycleId], foreignColumns: [cycle.tenantId, cycle.id] }),
    foreignKey({ columns: [t.tenantId, t.companyId], foreignColumns: [company.tenantId, company.id] }),
    tenantPolicy(),
  ],
);

/** One step of a drive's selection, in order of `position` from 1. */
export const round = pgTable(
  "round",
  {
    ...tenantKey,
    driveId: uuid("drive_id").notNull(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: ROUND_KINDS }).notNull(),
    status: text("status", { enum: ROUND_STATUSES }).notNull(),
    scheduledAt: instant("scheduled_at"),
    venue: text("venue"),
    releasedAt: instant("released_at"),
    /** Event of the release: whom it told is told again when the results are withdrawn. */
    releaseEventId: uuid("release_event_id"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("round_position_unique").on(t.tenantId, t.driveId, t.position),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    tenantPolicy(),
  ],
);
