import { tzlib_get_ical_block } from "timezones-ical-library";
import { generateIcsCalendar, type IcsEvent } from "ts-ics";
import type { Context } from "../_kernel/context.ts";
import type { MyInterviewRecord } from "./mine.ts";

type College = Pick<Context, "tenant" | "portalUrl" | "portalUrlTemplate">;

/**
 * Interviews as an iCalendar object (RFC 5545): one VEVENT each under an id that never changes, its SEQUENCE growing
 * with every change, cancelled ones said to be so, times in the college's zone. To be imported when it is needed: every
 * zone of the world comes with it.
 */
export function writeCalendar(college: College, rows: readonly MyInterviewRecord[]): string {
  const { tenant } = college;
  const text = generateIcsCalendar({
    version: "2.0",
    prodId: "-//Placement//Interviews//EN",
    method: "PUBLISH",
    name: `Interviews, ${tenant.name}`,
    events: rows.map((row) => toEvent(college, row)),
  });
  // The library of zones has each as text, with its rules for summer time.
  const zone = String(tzlib_get_ical_block(tenant.timeZone)[0] ?? "").trim();
  return zone === "" ? text : text.replace("BEGIN:VEVENT", `${zone}\r\nBEGIN:VEVENT`);
}

function toEvent(
  { tenant: { slug, timeZone }, portalUrl, portalUrlTemplate }: College,
  { interview: row, title, company, round, panel }: MyInterviewRecord,
): IcsEvent {
  const where = [row.room, row.videoLink].filter((each) => each !== null).join(", ");
  return {
    // Of the platform's host, whichever was asked: a college's own domain may come and go.
    uid: `interview-${row.id}@${new URL(portalUrlTemplate.replace("{tenant}", slug)).hostname}`,
    sequence: row.sequence,
    stamp: { date: row.updatedAt },
    start: localTime(row.startsAt, timeZone),
    end: localTime(row.endsAt, timeZone),
    summary: `Interview: ${company}, ${title}`,
    description: `${round}, ${panel}. ${portalUrl}/interviews`,
    status: row.status === "cancelled" ? "CANCELLED" : "CONFIRMED",
    ...(where !== "" && { location: where }),
  };
}

/** An instant as a calendar writes it: the zone's own clock, carried in the UTC fields of a Date. */
function localTime(date: Date, timezone: string) {
  const parts = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset" }).formatToParts(date);
  const tzoffset = parts.find(({ type }) => type === "timeZoneName")?.value.replace(/GMT|:/g, "") || "+0000";
  const minutes = Number(tzoffset.slice(1, 3)) * 60 + Number(tzoffset.slice(3, 5));
  const shift = (tzoffset.startsWith("-") ? -minutes : minutes) * 60_000;
  return { date, local: { date: new Date(date.getTime() + shift), timezone, tzoffset } };
}
