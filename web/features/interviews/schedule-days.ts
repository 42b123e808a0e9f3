import type { PanelView } from "#shared/contracts/interviews.ts";
import { toLocalInput } from "#web/lib/format/date-time.ts";

/** The day that an instant falls on in a time zone, `YYYY-MM-DD`. */
export function dayOf(iso: string, timeZone: string): string {
  return toLocalInput(iso, timeZone).slice(0, 10);
}

/** Today in a time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string): string {
  return dayOf(new Date().toISOString(), timeZone);
}

/** Days on which panels sit or interviews are, in order. */
export function daysOf(
  panels: readonly Pick<PanelView, "windows">[],
  interviews: readonly { readonly startsAt: string }[],
  timeZone: string,
): string[] {
  const instants = [
    ...panels.flatMap(({ windows }) => windows.map(({ from }) => from)),
    ...interviews.map((each) => each.startsAt),
  ];
  return [...new Set(instants.map((iso) => dayOf(iso, timeZone)))].toSorted();
}

/** The day that the address names, else today, else the next one, else the last. */
export function chooseDay(days: readonly string[], named: unknown, today: string): string | undefined {
  return days.find((day) => day === named) ?? days.find((day) => day >= today) ?? days.at(-1);
}

const HOUR = 3_600_000;

/** First and last instant, in milliseconds, of what is on a board: whole hours of a time zone's clocks around it. */
export function spanOf(stretches: readonly { readonly from: number; readonly to: number }[], timeZone: string) {
  const first = Math.min(...stretches.map((each) => each.from));
  // Zones such as India's are half an hour off.
  const ahead =
    Number(toLocalInput(new Date(Math.floor(first / HOUR) * HOUR).toISOString(), timeZone).slice(14)) * 60_000;
  const from = Math.floor((first + ahead) / HOUR) * HOUR - ahead;
  const to = Math.ceil((Math.max(...stretches.map((each) => each.to)) + ahead) / HOUR) * HOUR - ahead;
  return { from, to };
}

/** The day so many days later, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const DAY_NAME = new Intl.DateTimeFormat("en-IN", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** `Mon, 23 Nov`. */
export function dayNameOf(day: string): string {
  return DAY_NAME.format(new Date(`${day}T00:00:00Z`));
}
