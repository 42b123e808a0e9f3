import { expect, test } from "vitest";
import { DREAM_UPGRADE_POLICY, ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { policySentences } from "./policy-sentences.ts";

test("one job", () => {
  expect(policySentences({ ...ONE_JOB_POLICY, exemptTags: [] })).toEqual([
    "Whoever accepts an offer is out of the season.",
    "An offer is answered within 48 hours.",
    "There is no limit on applications.",
  ]);
});

test("an upgrade, exemptions and a cap", () => {
  expect(
    policySentences({ ...DREAM_UPGRADE_POLICY, exemptTags: ["psu", "core"], responseHours: 1, applicationCap: 50 }),
  ).toEqual([
    "An accepted offer may be left 1 time, for one that pays at least 1.5 times as much.",
    "Drives tagged “psu” or “core” stay open to those who are placed.",
    "An offer is answered within 1 hour.",
    "A student may send 50 applications in the season.",
  ]);
});
