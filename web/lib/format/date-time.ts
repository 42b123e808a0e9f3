/** Instants as people read them, in a named time zone. */

export type DateTimeStyle = "date" | "dateTime" | "time" | "full";

const OPTIONS: Readonly<Record<DateTimeStyle, Intl.DateTimeFormatOptions>> = {
  date: { day: "numeric", month: "short", year: "numeric" },
  dateTime: { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" },
  time: { hour: "numeric", minute: "2-digit" },
  full: {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  },
};

/** An ISO 8601 instant in a time zone: `7 Aug 2026, 5:30 pm`. */
export function formatInstant(iso: string, timeZone: string, style: DateTimeStyle = "dateTime"): string {
  const text = new Intl.DateTimeFormat("en-IN", { ...OPTIONS[style], timeZone }).format(new Date(iso));
  // Releases of Unicode differ in this blank; server and browser must agree.
  return text.replaceAll("\u202f", " ");
}

/** Short name of a zone at an instant, where somebody in `viewerZone` reads another hour: `IST`, `GMT-4`. */
export function foreignZoneName(iso: string, timeZone: string, viewerZone: string | undefined): string | undefined {
  if (viewerZone === undefined || toLocalInput(iso, timeZone) === toLocalInput(iso, viewerZone)) return undefined;
  const parts = new Intl.DateTimeFormat("en-IN", { timeZone, timeZoneName: "short" }).formatToParts(new Date(iso));
  return parts.find(({ type }) => type === "timeZoneName")?.value;
}

/** A calendar date as people read it, the same in every time zone: `7 Aug 2026` for `2026-08-07`. */
export function formatDay(date: string): string {
  return formatInstant(`${date}T00:00:00Z`, "UTC", "date");
}

/** Two days of a calendar, `YYYY-MM-DD`: `1 Jul 2026 to 30 Jun 2027`. */
export function formatPeriod(startsOn: string, endsOn: string): string {
  return `${formatDay(startsOn)} to ${formatDay(endsOn)}`;
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How far an instant is from now, in its largest unit: `in 3 days`, `2 hours ago`, `just now`. */
export function formatRelative(iso: string, now: Date): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1_000;
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  if (unit === undefined) return "just now";
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(Math.trunc(seconds / unit[1]), unit[0]);
}

/** Time that is left until an instant: `2 d 4 h`, `3 h 12 min`, `45 s`; undefined once it has passed. */
export function formatLeft(iso: string, now: Date): string | undefined {
  const seconds = Math.floor((new Date(iso).getTime() - now.getTime()) / 1_000);
  if (seconds <= 0) return undefined;
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** An instant as `<input type="datetime-local">` has it, in a time zone: `2026-08-07T17:30`. */
export function toLocalInput(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The instant that a `datetime-local` input means in a time zone, as ISO 8601 in UTC; undefined while it is empty. A
 * time that clocks show twice is the earlier one; one that they leap over is read as if they had not leapt yet.
 */
export function fromLocalInput(local: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return undefined;
  const asUtc = new Date(`${local.slice(0, 16)}:00Z`).getTime();
  // Clocks change once within two days at most, so that either the offset before or the one after is meant.
  const candidates = [-DAY_MS, DAY_MS].map((away) => asUtc - offsetAt(asUtc + away, timeZone));
  const isMeant = (at: number) => at + offsetAt(at, timeZone) === asUtc;
  return new Date(candidates.find(isMeant) ?? candidates[0] ?? asUtc).toISOString();
}

const DAY_MS = 86_400_000;

function offsetAt(at: number, timeZone: string): number {
  return (
    new Date(`${toLocalInput(new Date(at).toISOString(), timeZone)}:00Z`).getTime() - Math.floor(at / 60_000) * 60_000
  );
}
