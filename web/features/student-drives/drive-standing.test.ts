import { expect, test } from "vitest";
import { standingOf } from "./drive-standing.ts";

type Drive = Parameters<typeof standingOf>[0];

const NOW = new Date("2026-08-07T12:00:00Z");
const OPEN: Drive = {
  status: "published",
  applicationsCloseAt: "2026-08-08T12:00:00Z",
  verdict: { eligible: true, reasons: [], policyAllows: true, policyReasons: [] },
  application: null,
};
const FAILING = { eligible: false, reasons: ["CGPA at least 7"], policyAllows: false, policyReasons: ["Placed."] };
const sent = (status: "in_progress" | "offered" | "withdrawn") => ({
  application: { id: "01a208ac-9b37-7376-9554-5cc6fa39c038", status },
});

test.each<[string, Partial<Drive>, string, boolean, string]>([
  ["open to the student", {}, "can_apply", true, "You can apply"],
  ["applied", sent("in_progress"), "applied", true, "Applied"],
  ["offered, long after the deadline", { ...sent("offered"), status: "closed" }, "applied", false, "Offer"],
  ["taken back, and open still", sent("withdrawn"), "can_apply", true, "You can apply"],
  ["the rule comes before the policy", { verdict: FAILING }, "not_eligible", true, "Not eligible"],
  ["the policy alone", { verdict: { ...FAILING, eligible: true } }, "policy", true, "Closed by policy"],
  ["at its deadline", { applicationsCloseAt: NOW.toISOString() }, "closed", false, "Applications closed"],
  ["closed early", { status: "applications_closed", verdict: FAILING }, "closed", false, "Applications closed"],
])("%s", (_name, change, kind, isOpen, label) => {
  expect(standingOf({ ...OPEN, ...change }, NOW)).toMatchObject({ kind, isOpen, label });
});

test("gives the reasons that stand in the way, and only those", () => {
  expect(standingOf({ ...OPEN, verdict: FAILING }, NOW).reasons).toEqual(["CGPA at least 7"]);
  expect(standingOf({ ...OPEN, verdict: { ...FAILING, eligible: true } }, NOW).reasons).toEqual(["Placed."]);
});
