import { expect, test } from "vitest";
import { reminderTimes } from "./reminders.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));

test.each([
  ["two days", 48, [24, 45]],
  ["a day and no more", 24, [21]],
  ["ten hours", 10, [7]],
  ["an hour", 1, []],
])("somebody with %s to answer is reminded in good time", (_label, hours, times) => {
  expect(reminderTimes(at(hours), at(0))).toEqual(times.map(at));
});
