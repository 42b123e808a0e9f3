/** Kinds of notices that a person can choose about. */
export const NOTIFICATION_CATEGORIES = [
  "drives",
  "applications",
  "results",
  "offers",
  "schedules",
  "announcements",
  "account",
] as const;
export type NotificationCategory = (typeof NOTIFICATION_CATEGORIES)[number];

const UNMUTABLE: ReadonlySet<NotificationCategory> = new Set(["offers", "results", "schedules", "account"]);

/** Whether a person may choose not to be mailed about it. Offers, results and schedules bind. */
export function isMutable(category: NotificationCategory): boolean {
  return !UNMUTABLE.has(category);
}
