import {
  boolean,
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
import { sql } from "drizzle-orm";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { PROPOSAL_SOURCES, PROPOSAL_STATUSES } from "#shared/domain/drive/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { drive } from "./drive.ts";

/** A drive as students saw it from one moment on; numbered from 1, which is what was published. */
export const driveVersion = pgTable(
  "drive_version",
  {
    tenantId: tenantKey.tenantId,
    driveId: uuid("drive_id").notNull(),
    version: integer("version").notNull(),
    content: jsonb("content").$type<DriveContent>().notNull(),
    /** Why it was changed; null for the first. */
    reason: text("reason"),
    /** Whether applicants were told of it. */
    isTold: boolean("is_told").notNull(),
    createdBy: text("created_by").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.driveId, t.version] }),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    tenantPolicy(),
  ],
);

/** An edit of a drive that waits for the office: a recruiter's, or the host's of a pooled drive. */
export const driveProposal = pgTable(
  "drive_proposal",
  {
    ...tenantKey,
    driveId: uuid("drive_id").notNull(),
    source: text("source", { enum: PROPOSAL_SOURCES }).notNull(),
    status: text("status", { enum: PROPOSAL_STATUSES }).notNull(),
    content: jsonb("content").$type<DriveContent>().notNull(),
    reason: text("reason").notNull(),
    proposedBy: text("proposed_by").notNull(),
    /** What the office said with its decision. */
    note: text("note"),
    decidedAt: instant("decided_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // A later proposal from the same side takes the earlier one's place.
    uniqueIndex("drive_proposal_pending")
      .on(t.tenantId, t.driveId, t.source)
      .where(sql`status = 'pending'`),
    index("drive_proposal_drive").on(t.tenantId, t.driveId, t.createdAt),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    tenantPolicy(),
  ],
);
