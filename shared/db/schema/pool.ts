import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { PoolPosting } from "#shared/domain/pool/posting.ts";
import { POOL_INVITATION_STATUSES } from "#shared/domain/pool/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { drive } from "./drive.ts";

/** The host's note of a college that it shares a drive with. Colleges are named by id; no key reaches across. */
export const poolGuest = pgTable(
  "pool_guest",
  {
    ...tenantKey,
    driveId: uuid("drive_id").notNull(),
    guestId: uuid("guest_id").notNull(),
    guestName: text("guest_name").notNull(),
    status: text("status", { enum: POOL_INVITATION_STATUSES }).notNull(),
    answeredAt: instant("answered_at"),
    /** What the guest chose to tell; null is nothing, or too few to tell. */
    applied: integer("applied"),
    offers: integer("offers"),
    countedAt: instant("counted_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("pool_guest_once").on(t.tenantId, t.driveId, t.guestId),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    tenantPolicy(),
  ],
);

/** The guest's note of a drive that another college shares with it; `id` is the host's `pool_guest`. */
export const poolInvitation = pgTable(
  "pool_invitation",
  {
    ...tenantKey,
    hostId: uuid("host_id").notNull(),
    hostName: text("host_name").notNull(),
    status: text("status", { enum: POOL_INVITATION_STATUSES }).notNull(),
    posting: jsonb("posting").$type<PoolPosting>().notNull(),
    /** The host's version that `posting` is. */
    version: integer("version").notNull(),
    /** The college's own drive, once it accepted. */
    driveId: uuid("drive_id"),
    /** When the college last let the host know how many applied. */
    countsSharedAt: instant("counts_shared_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("pool_invitation_drive").on(t.tenantId, t.driveId),
    index("pool_invitation_status").on(t.tenantId, t.status, t.createdAt),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    tenantPolicy(),
  ],
);
