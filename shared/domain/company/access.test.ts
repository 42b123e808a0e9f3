import { expect, test } from "vitest";
import { lastDayOfAccess } from "./access.ts";

test.each([
  ["the day itself", "2027-06-30", 0, null, "2027-06-30"],
  ["into the next month", "2027-06-30", 30, null, "2027-07-30"],
  ["over a leap day", "2028-02-20", 10, null, "2028-03-01"],
  ["extended", "2027-06-30", 30, "2027-12-31", "2027-12-31"],
  ["never shortened by an extension", "2027-06-30", 30, "2027-07-01", "2027-07-30"],
])("lasts %s", (_label, endsOn, days, extended, last) => {
  expect(lastDayOfAccess(endsOn, days, extended)).toBe(last);
});
