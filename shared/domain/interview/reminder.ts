const HOUR_MS = 3_600_000;

/** Hours before an interview at which its student is reminded: time enough to get there from anywhere in town. */
export const REMINDER_HOURS = 2;

/** When a student is reminded of an interview; undefined when that has passed already. */
export function reminderTime(startsAt: Date, now: Date): Date | undefined {
  const at = new Date(startsAt.getTime() - REMINDER_HOURS * HOUR_MS);
  return at > now ? at : undefined;
}
