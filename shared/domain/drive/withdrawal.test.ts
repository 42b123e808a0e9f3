import { expect, test } from "vitest";
import type { ApplicationStatus } from "../application/statuses.ts";
import { mayWithdraw } from "./withdrawal.ts";

const CLOSES = new Date("2026-12-20T12:00:00Z");
const LATER = new Date("2026-12-22T12:00:00Z");

test.each<[label: string, status: ApplicationStatus, last: Date | null, now: string, verdict: string]>([
  ["before the deadline", "in_progress", null, "2026-12-20T11:59:59Z", "allowed"],
  ["at the deadline", "in_progress", null, "2026-12-20T12:00:00Z", "window_closed"],
  ["after it, within the drive's own window", "in_progress", LATER, "2026-12-21T00:00:00Z", "allowed"],
  ["after that too", "in_progress", LATER, "2026-12-22T12:00:00Z", "window_closed"],
  ["with an offer that the student does not know of", "pending_offer", LATER, "2026-12-21T00:00:00Z", "allowed"],
  ["after an offer was released", "offered", LATER, "2026-12-21T00:00:00Z", "not_in_progress"],
  ["twice", "withdrawn", null, "2026-12-01T00:00:00Z", "not_in_progress"],
])("withdrawing %s", (_label, status, withdrawalsCloseAt, now, expected) => {
  const verdict = mayWithdraw({ applicationsCloseAt: CLOSES, withdrawalsCloseAt }, { status }, new Date(now));
  expect(verdict.allowed ? "allowed" : verdict.reason).toBe(expected);
  expect(verdict.until).toEqual(withdrawalsCloseAt ?? CLOSES);
});
