import { z } from "zod";
import { NOTIFICATION_CATEGORIES } from "../domain/notification/categories.ts";
import { listQuery, pageOf } from "./page.ts";

export const NotificationView = z.object({
  id: z.uuid(),
  category: z.enum(NOTIFICATION_CATEGORIES),
  title: z.string(),
  body: z.string(),
  /** Path in the portal. */
  path: z.string().nullable(),
  readAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type NotificationView = z.infer<typeof NotificationView>;

/** Newest first. */
export const ListNotifications = listQuery(["createdAt"]).extend({
  sort: z.enum(["-createdAt", "createdAt"]).default("-createdAt"),
});
export type ListNotifications = z.infer<typeof ListNotifications>;
export const NotificationPage = pageOf(NotificationView).extend({ unread: z.int() });
export type NotificationPage = z.infer<typeof NotificationPage>;

/** What reading one, or all, leaves. */
export const Unread = z.object({ unread: z.int() });
export type Unread = z.infer<typeof Unread>;

/** Which notices are mailed, too. All are in the inbox. */
export const NotificationPreferences = z.object({
  items: z.array(
    z.object({
      category: z.enum(NOTIFICATION_CATEGORIES),
      email: z.boolean(),
      /** Whether its mails may be turned off. */
      mutable: z.boolean(),
    }),
  ),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

export const SetNotificationPreference = z.strictObject({
  category: z.enum(NOTIFICATION_CATEGORIES),
  email: z.boolean(),
});
export type SetNotificationPreference = z.infer<typeof SetNotificationPreference>;
