import { expect, test } from "vitest";
import { standingOf } from "./drive-standing.ts";

type Drive = Parameters<typeof standingOf>[0];

const OPEN: Drive = {
  acceptsApplications: true,
  verdict: { eligible: true, reasons: [], policyAllows: true, policyReasons: [], allowedBy: [], closedBy: null },
  application: null,
};
const FAILING = {
  ...OPEN.verdict,
  eligible: false,
  reasons: ["CGPA at least 7"],
  policyAllows: false,
  policyReasons: ["Placed."],
};
const CLOSED = { ...FAILING, closedBy: "The office has closed this to you: a complaint is open." };
const shut = { acceptsApplications: false };
const sent = (status: "in_progress" | "offered" | "withdrawn") => ({
  application: { id: "01a208ac-9b37-7376-9554-5cc6fa39c038", status },
});

test.each<[string, Partial<Drive>, string, boolean, string]>([
  ["open to the student", {}, "can_apply", true, "You can apply"],
  ["applied", sent("in_progress"), "applied", true, "Applied"],
  ["offered, long after the deadline", { ...sent("offered"), ...shut }, "applied", false, "Offer"],
  ["taken back, and open still", sent("withdrawn"), "can_apply", true, "You can apply"],
  ["closed by the office comes before the rule", { verdict: CLOSED }, "policy", true, "Closed by the office"],
  ["the rule comes before the policy", { verdict: FAILING }, "not_eligible", true, "Not eligible"],
  ["the policy alone", { verdict: { ...FAILING, eligible: true } }, "policy", true, "Closed by policy"],
  ["closed", { ...shut, verdict: FAILING }, "closed", false, "Applications closed"],
])("%s", (_name, change, kind, isOpen, label) => {
  expect(standingOf({ ...OPEN, ...change })).toMatchObject({ kind, isOpen, label });
});

test("gives the reasons that stand in the way, and only those", () => {
  expect(standingOf({ ...OPEN, verdict: FAILING }).reasons).toEqual(["CGPA at least 7"]);
  expect(standingOf({ ...OPEN, verdict: { ...FAILING, eligible: true } }).reasons).toEqual(["Placed."]);
  expect(standingOf({ ...OPEN, verdict: CLOSED }).reasons).toEqual([CLOSED.closedBy]);
});
