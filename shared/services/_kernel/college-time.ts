interface InCollege {
  readonly tenant: { readonly timeZone: string };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format is dear to make and asked for often: one a locale, zone and style. */
function formatOf(locale: string, { tenant: { timeZone } }: InCollege, style: Intl.DateTimeFormatOptions) {
  const key = [locale, timeZone, style.timeStyle].join();
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...style });
  formats.set(key, made);
  return made;
}

/** The day that an instant falls on in the college's time zone, `YYYY-MM-DD`. */
export function collegeDay(ctx: InCollege, at: Date): string {
  // Swedish writes dates as ISO 8601 does.
  return formatOf("sv-SE", ctx, { dateStyle: "short" }).format(at);
}

/** An instant on the college's clocks, for a sentence: "3 Sept 2026, 5:00 pm". */
export function collegeTime(ctx: InCollege, at: Date): string {
  return formatOf("en-IN", ctx, { dateStyle: "medium", timeStyle: "short" }).format(at);
}

/** An instant on the college's clocks as a cell that sorts by time: `2026-09-03 17:00`. */
export function collegeMinute(ctx: InCollege, at: Date): string {
  return formatOf("sv-SE", ctx, { dateStyle: "short", timeStyle: "short" }).format(at);
}
