import { expect, test } from "vitest";
import { describePolicy } from "./describe.ts";
import { ONE_JOB_POLICY } from "./policy.ts";
import { POLICY_TEMPLATE_IDS, POLICY_TEMPLATES } from "./templates.ts";

const lakhs = (minor: number) => `₹${minor / 10_000_000} lakh`;

test("one job", () => {
  expect(describePolicy(ONE_JOB_POLICY, lakhs)).toEqual([
    "Whoever accepts an offer is out of the season.",
    "An offer is answered within 48 hours.",
    "There is no limit on applications.",
  ]);
});

test("dream and super dream", () => {
  expect(describePolicy(POLICY_TEMPLATES.dream_super_dream.policy, lakhs)).toEqual([
    "Jobs are of these categories, by CTC, from the lowest up: Regular, Dream (from ₹5 lakh) and Super dream (from ₹10 lakh).",
    "Whoever accepts an offer may leave it once for a better one.",
    "Regular may be left for Dream.",
    "Regular may be left for Super dream.",
    "Dream may be left for Super dream.",
    "Drives tagged “core” stay open to those who are placed.",
    "An offer is answered within 48 hours.",
    "There is no limit on applications.",
  ]);
});

test("out once selected", () => {
  expect(describePolicy(POLICY_TEMPLATES.selection_is_final.policy, lakhs)).toEqual([
    "Whoever is selected is out of the season.",
    "A student may have 1 offer in the season, declined and unanswered ones included.",
    "A pre-placement offer counts from the day it is made, answered or not.",
    "An offer is answered within 48 hours. Of the offers of one day, one may be chosen.",
    "There is no limit on applications.",
  ]);
});

test("everything else, and what a programme has of its own", () => {
  const sentences = describePolicy(
    {
      ...ONE_JOB_POLICY,
      upgradeLimit: 2,
      minMultiple: 1.5,
      payBasis: "guaranteed",
      afterDecline: "higher_only",
      upgradeDeclined: "forfeit",
      onSilence: "accept",
      outcomes: { ...ONE_JOB_POLICY.outcomes, internship: "open" },
      strikes: { kinds: ["absent_round"], debarAt: 3 },
      gate: { field: "activeBacklogs", op: "lte", value: 1 },
      applicationCap: { max: 50, until: "2026-12-01", unlessFewerShortlistsThan: 3 },
      exceptions: [{ programs: ["MTECH", "MBA"], rules: { responseHours: 24 } }],
    },
    lakhs,
  );
  expect(sentences).toEqual([
    "Whoever accepts an offer may leave it 2 times for a better one.",
    "A better offer pays at least 1.5 times as much guaranteed first-year cash.",
    "Declining an offer leaves only higher categories open.",
    "Declining an upgrade loses the offer in hand too.",
    "An internship never counts.",
    "An offer is answered within 48 hours; silence accepts it.",
    "3 strikes and a student may apply no more.",
    "To apply to anything, everybody needs: active backlogs at most 1.",
    "A student may send 50 applications until 2026-12-01, unless they were shortlisted fewer than 3 times.",
    "For MTECH and MBA: An offer is answered within 24 hours; silence accepts it.",
  ]);
});

test.each(POLICY_TEMPLATE_IDS)("the template %s reads as whole sentences", (id) => {
  for (const sentence of describePolicy(POLICY_TEMPLATES[id].policy, lakhs)) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|_/);
  }
});
