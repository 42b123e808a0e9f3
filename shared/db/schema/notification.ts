import { boolean, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { NOTIFICATION_CATEGORIES } from "#shared/domain/notification/categories.ts";
import { createdAt, instant, tenantKey, platformCounts, tenantPolicy } from "./_shared.ts";
import { membership } from "./membership.ts";

/** A notice in a person's in-app inbox: one for an event and a person, whatever is delivered twice. */
export const notification = pgTable(
  "notification",
  {
    ...tenantKey,
    membershipId: uuid("membership_id").notNull(),
    /** Outbox row of the event that it tells of. */
    eventId: uuid("event_id").notNull(),
    category: text("category", { enum: NOTIFICATION_CATEGORIES }).notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    /** Path in the portal, e.g. `/drives/<id>`. */
    path: text("path"),
    readAt: instant("read_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("notification_once").on(t.tenantId, t.eventId, t.membershipId),
    index("notification_inbox").on(t.tenantId, t.membershipId, t.createdAt, t.id),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
    platformCounts(),
  ],
);

/** Choices that differ from the default (mailed). Categories that cannot be muted have no row. */
export const notificationPreference = pgTable(
  "notification_preference",
  {
    tenantId: tenantKey.tenantId,
    membershipId: uuid("membership_id").notNull(),
    category: text("category", { enum: NOTIFICATION_CATEGORIES }).notNull(),
    email: boolean("email").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.membershipId, t.category] }),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);

/** An e-mail owed to somebody, and what became of it. Identity mails (links to sign in) have no membership. */
export const emailDelivery = pgTable(
  "email_delivery",
  {
    ...tenantKey,
    eventId: uuid("event_id").notNull(),
    membershipId: uuid("membership_id"),
    toAddress: text("to_address").notNull(),
    template: text("template").notNull(),
    status: text("status", { enum: ["queued", "sent", "failed"] }).notNull(),
    providerId: text("provider_id"),
    failure: text("failure"),
    finishedAt: instant("finished_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("email_delivery_once").on(t.tenantId, t.eventId, t.toAddress),
    index("email_delivery_member").on(t.tenantId, t.membershipId),
    index("email_delivery_address").on(t.tenantId, t.toAddress),
    index("email_delivery_status").on(t.tenantId, t.status, t.createdAt),
    tenantPolicy(),
    platformCounts(),
  ],
);
