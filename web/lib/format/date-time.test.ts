import { expect, test } from "vitest";
import {
  foreignZoneName,
  formatDay,
  formatInstant,
  formatLeft,
  formatRelative,
  fromLocalInput,
  toLocalInput,
} from "./date-time.ts";

test.each([
  ["2026-08-07T12:00:00Z", "Asia/Kolkata", "dateTime", "7 Aug 2026, 5:30 pm"],
  ["2026-08-07T20:00:00Z", "Asia/Kolkata", "date", "8 Aug 2026"],
  ["2026-08-07T12:00:00Z", "Europe/London", "time", "1:00 pm"],
] as const)("%s in %s as %s is %s", (iso, zone, style, text) => {
  expect(formatInstant(iso, zone, style)).toBe(text);
});

test.each([
  ["Asia/Kolkata", "Europe/Berlin", "IST"],
  ["America/New_York", "Asia/Kolkata", "GMT-4"],
  ["Asia/Kolkata", "Asia/Colombo", undefined],
  ["Asia/Kolkata", undefined, undefined],
])("times of %s are marked for somebody in %s with %s", (zone, viewerZone, name) => {
  expect(foreignZoneName("2026-08-07T12:00:00Z", zone, viewerZone)).toBe(name);
});

test("a calendar date is the same day everywhere", () => {
  expect(formatDay("2026-07-01")).toBe("1 Jul 2026");
});

const NOW = new Date("2026-08-07T12:00:00Z");

test.each([
  ["2026-08-07T12:00:30Z", "just now", "30 s"],
  ["2026-08-07T12:12:05Z", "in 12 minutes", "12 min 5 s"],
  ["2026-08-07T15:12:00Z", "in 3 hours", "3 h 12 min"],
  ["2026-08-09T16:00:00Z", "in 2 days", "2 d 4 h"],
  ["2026-08-07T11:00:00Z", "1 hour ago", undefined],
  ["2026-08-06T11:00:00Z", "yesterday", undefined],
])("%s is %s, with %s left", (iso, relative, left) => {
  expect(formatRelative(iso, NOW)).toBe(relative);
  expect(formatLeft(iso, NOW)).toBe(left);
});

test.each([
  ["2026-08-07T17:30", "Asia/Kolkata", "2026-08-07T12:00:00.000Z"],
  ["2026-01-15T09:00", "America/New_York", "2026-01-15T14:00:00.000Z"],
  ["2026-07-15T09:00", "America/New_York", "2026-07-15T13:00:00.000Z"],
  ["2026-11-01T08:00", "America/New_York", "2026-11-01T13:00:00.000Z"],
  ["2026-03-08T08:00", "America/New_York", "2026-03-08T12:00:00.000Z"],
  // Shown twice: the earlier.
  ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
  ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
])("%s in %s is %s, and back", (local, zone, iso) => {
  expect(fromLocalInput(local, zone)).toBe(iso);
  expect(toLocalInput(iso, zone)).toBe(local);
});

test.each([
  ["2026-03-08T02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
  ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
])("%s, which the clocks of %s leap over, is an hour later by them", (local, zone, iso) => {
  expect(fromLocalInput(local, zone)).toBe(iso);
});

test.each(["", "tomorrow"])("%j is no time", (local) => {
  expect(fromLocalInput(local, "Asia/Kolkata")).toBeUndefined();
});
