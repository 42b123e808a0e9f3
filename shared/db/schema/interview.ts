import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { INTERVIEW_STATUSES } from "#shared/domain/interview/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { application } from "./application.ts";
import { drive, round } from "./drive.ts";
import { enrollment } from "./enrollment.ts";
import { membership } from "./membership.ts";

const period = customType<{ data: string }>({ dataType: () => "tstzrange" });

/** Who interviews candidates of a round, where and when. */
export const panel = pgTable(
  "panel",
  {
    ...tenantKey,
    roundId: uuid("round_id").notNull(),
    name: text("name").notNull(),
    /** Where; null when it is held online only. */
    room: text("room"),
    videoLink: text("video_link"),
    durationMinutes: integer("duration_minutes").notNull(),
    bufferMinutes: integer("buffer_minutes").notNull(),
    /** ISO instants; a break is the gap between two. */
    windows: jsonb("windows").$type<readonly { from: string; to: string }[]>().notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("panel_name_unique").on(t.tenantId, t.roundId, t.name),
    foreignKey({ columns: [t.tenantId, t.roundId], foreignColumns: [round.tenantId, round.id] }),
    tenantPolicy(),
  ],
);

/** Somebody on a panel: a member of the college's tenant, or a guest whom the company sends. */
export const panelMember = pgTable(
  "panel_member",
  {
    ...tenantKey,
    panelId: uuid("panel_id").notNull(),
    membershipId: uuid("membership_id"),
    name: text("name").notNull(),
    email: text("email"),
    /** Who they are across panels: their address, or else their name at this drive's company. */
    personKey: text("person_key").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("panel_member_person").on(t.tenantId, t.panelId, t.personKey),
    foreignKey({ columns: [t.tenantId, t.panelId], foreignColumns: [panel.tenantId, panel.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);

/**
 * One student before one panel. Exclusion constraints of a migration keep a student and a room from being in two live
 * interviews at a time; `interview_panelist` does it for people.
 */
export const interview = pgTable(
  "interview",
  {
    ...tenantKey,
    applicationId: uuid("application_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    driveId: uuid("drive_id").notNull(),
    roundId: uuid("round_id").notNull(),
    panelId: uuid("panel_id").notNull(),
    status: text("status", { enum: INTERVIEW_STATUSES }).notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    period: period("period")
      .notNull()
      .generatedAlwaysAs(sql`tstzrange(starts_at, ends_at)`),
    live: boolean("live")
      .notNull()
      .generatedAlwaysAs(sql`status not in ('no_show', 'cancelled')`),
    room: text("room"),
    videoLink: text("video_link"),
    /** Grows with every change that calendars must learn of (RFC 5545, SEQUENCE). */
    sequence: integer("sequence").notNull().default(0),
    checkedInAt: instant("checked_in_at"),
    startedAt: instant("started_at"),
    completedAt: instant("completed_at"),
    /** 0 to 100 */
    score: integer("score"),
    feedback: text("feedback"),
    /** Why it was cancelled. */
    cancelReason: text("cancel_reason"),
    updatedAt: instant("updated_at").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("interview_time").on(t.tenantId, t.id, t.period, t.live),
    uniqueIndex("interview_once")
      .on(t.tenantId, t.roundId, t.applicationId)
      .where(sql`live`),
    index("interview_round").on(t.tenantId, t.roundId, t.startsAt, t.id),
    index("interview_starts").on(t.tenantId, t.startsAt, t.id),
    index("interview_enrollment").on(t.tenantId, t.enrollmentId, t.startsAt),
    index("interview_panel").on(t.tenantId, t.panelId, t.startsAt),
    index("interview_application").on(t.tenantId, t.applicationId),
    foreignKey({ columns: [t.tenantId, t.applicationId], foreignColumns: [application.tenantId, application.id] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    foreignKey({ columns: [t.tenantId, t.roundId], foreignColumns: [round.tenantId, round.id] }),
    foreignKey({ columns: [t.tenantId, t.panelId], foreignColumns: [panel.tenantId, panel.id] }),
    tenantPolicy(),
  ],
);

/** A panelist's time in an interview. `period` and `live` follow the interview's by the foreign key. */
export const interviewPanelist = pgTable(
  "interview_panelist",
  {
    tenantId: tenantKey.tenantId,
    interviewId: uuid("interview_id").notNull(),
    personKey: text("person_key").notNull(),
    period: period("period").notNull(),
    live: boolean("live").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.interviewId, t.personKey] }),
    foreignKey({
      name: "interview_panelist_time",
      columns: [t.tenantId, t.interviewId, t.period, t.live],
      foreignColumns: [interview.tenantId, interview.id, interview.period, interview.live],
    }).onUpdate("cascade"),
    tenantPolicy(),
  ],
);

/** A student's calendar address: secret, one a person, gone once it is revoked. */
export const calendarFeed = pgTable(
  "calendar_feed",
  {
    ...tenantKey,
    membershipId: uuid("membership_id").notNull(),
    /** SHA-256 of the token, hex. */
    tokenHash: text("token_hash").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("calendar_feed_member").on(t.tenantId, t.membershipId),
    uniqueIndex("calendar_feed_token").on(t.tenantId, t.tokenHash),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);
