const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant falls on in the college's time zone, `YYYY-MM-DD`. */
export function collegeDay({ tenant }: { readonly tenant: { readonly timeZone: string } }, at: Date): string {
  let format = formats.get(tenant.timeZone);
  if (format === undefined) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat("sv-SE", { timeZone: tenant.timeZone, dateStyle: "short" });
    formats.set(tenant.timeZone, format);
  }
  return format.format(at);
}
