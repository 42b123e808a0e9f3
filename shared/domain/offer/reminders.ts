const HOUR_MS = 3_600_000;

/** Hours before the end of the time to answer at which a student is reminded. */
export const REMINDER_HOURS = [24, 3] as const;

/** When a student is reminded of an offer; what has passed already is left out. */
export function reminderTimes(respondBy: Date, now: Date): readonly Date[] {
  return REMINDER_HOURS.map((hours) => new Date(respondBy.getTime() - hours * HOUR_MS)).filter((at) => at > now);
}
