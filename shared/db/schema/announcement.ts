import { sql } from "drizzle-orm";
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
import type { Audience } from "#shared/domain/announcement/audience.ts";
import { ANNOUNCEMENT_STATUSES } from "#shared/domain/announcement/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { branch } from "./catalog.ts";
import { membership } from "./membership.ts";

/** What the office tells many at once. */
export const announcement = pgTable(
  "announcement",
  {
    ...tenantKey,
    title: text("title").notNull(),
    /** Markdown, of which the elements of an announcement are shown. */
    body: text("body").notNull(),
    audience: jsonb("audience").$type<Audience>().notNull(),
    /** A coordinator's: confined to their branch. */
    branchId: uuid("branch_id"),
    status: text("status", { enum: ANNOUNCEMENT_STATUSES }).notNull(),
    pinned: boolean("pinned").notNull().default(false),
    /** Until when it is listed; null is for ever. */
    expiresAt: instant("expires_at"),
    /** While it is scheduled. */
    sendAt: instant("send_at"),
    sentAt: instant("sent_at"),
    /** How many got it; 0 until it is sent. */
    recipients: integer("recipients").notNull().default(0),
    correctedAt: instant("corrected_at"),
    /** What was wrong, for those who read the first text. */
    correctionNote: text("correction_note"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawReason: text("withdraw_reason"),
    /** Grows with every edit; an edit and a preview name the revision that they were made on. */
    revision: integer("revision").notNull().default(1),
    createdBy: uuid("created_by").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("announcement_created").on(t.tenantId, t.createdAt, t.id),
    foreignKey({ columns: [t.tenantId, t.branchId], foreignColumns: [branch.tenantId, branch.id] }),
    foreignKey({ columns: [t.tenantId, t.createdBy], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);

/** Whoever was in the audience when it was sent, once each. */
export const announcementRecipient = pgTable(
  "announcement_recipient",
  {
    tenantId: tenantKey.tenantId,
    announcementId: uuid("announcement_id").notNull(),
    membershipId: uuid("membership_id").notNull(),
    /** Students: for the receipts by branch. */
    branchId: uuid("branch_id"),
    /** From 0: they are told a batch at a time. */
    batch: integer("batch").notNull(),
    /** When they last opened it. */
    readAt: instant("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.announcementId, t.membershipId] }),
    index("announcement_recipient_batch").on(t.tenantId, t.announcementId, t.batch),
    index("announcement_recipient_readers")
      .on(t.tenantId, t.announcementId)
      .where(sql`read_at is not null`),
    index("announcement_recipient_member").on(t.tenantId, t.membershipId),
    foreignKey({ columns: [t.tenantId, t.announcementId], foreignColumns: [announcement.tenantId, announcement.id] }),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    foreignKey({ columns: [t.tenantId, t.branchId], foreignColumns: [branch.tenantId, branch.id] }),
    tenantPolicy(),
  ],
);

/** The one document that an announcement may have. Seen once it is `ready`. */
export const announcementAttachment = pgTable(
  "announcement_attachment",
  {
    ...tenantKey,
    announcementId: uuid("announcement_id").notNull(),
    fileName: text("file_name").notNull(),
    contentType: text("content_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    objectKey: text("object_key").notNull(),
    status: text("status", { enum: ["uploading", "ready"] }).notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("announcement_attachment_once")
      .on(t.tenantId, t.announcementId)
      .where(sql`status = 'ready'`),
    foreignKey({ columns: [t.tenantId, t.announcementId], foreignColumns: [announcement.tenantId, announcement.id] }),
    tenantPolicy(),
  ],
);
