import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  closedByAcceptance,
  decideApplication,
  decidePursuit,
  describePolicyReason,
  type PolicyJob,
  type Standing,
} from "./decide.ts";
import { DREAM_UPGRADE_POLICY, ONE_JOB_POLICY, type PlacementPolicy } from "./policy.ts";
import { POLICY_TEMPLATES } from "./templates.ts";

const LAKH = 10_000_000;
const job = (lakhs: number, ...tags: string[]): PolicyJob => ({ ctcMinor: lakhs * LAKH, tags });
const free: Standing = { accepted: null, upgradesUsed: 0, applications: 0 };
const placed = (lakhs: number, upgradesUsed = 0): Standing => ({ accepted: job(lakhs), upgradesUsed, applications: 3 });

describe("pursuing a job", () => {
  test.each<[string, PlacementPolicy, Standing, PolicyJob, string[]]>([
    ["nobody placed is held back", ONE_JOB_POLICY, free, job(1), []],
    ["one job, and out", ONE_JOB_POLICY, placed(10), job(100), ["already_placed"]],
    ["an upgrade at exactly the multiple", DREAM_UPGRADE_POLICY, placed(10), job(15), []],
    [
      "a paisa below the multiple",
      DREAM_UPGRADE_POLICY,
      placed(10),
      { ctcMinor: 15 * LAKH - 1, tags: [] },
      ["pays_too_little"],
    ],
    ["one upgrade alone", DREAM_UPGRADE_POLICY, placed(10, 1), job(50), ["upgrade_limit"]],
    ["a public-sector job stays open", POLICY_TEMPLATES.public_sector_open.policy, placed(10), job(5, "psu"), []],
    [
      "another tag does not open it",
      POLICY_TEMPLATES.public_sector_open.policy,
      placed(10),
      job(5, "startup"),
      ["already_placed"],
    ],
    ["a multiple that doubles cannot hold", { ...DREAM_UPGRADE_POLICY, minMultiple: 1.1 }, placed(10), job(11), []],
  ])("%s", (_name, policy, standing, wanted, codes) => {
    const verdict = decidePursuit(policy, 7, standing, wanted);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
    expect(verdict).toMatchObject({ allowed: codes.length === 0, policyVersion: 7 });
  });
});

describe("sending one more application", () => {
  const capped = { ...ONE_JOB_POLICY, applicationCap: 2 };
  test.each([
    [1, []],
    [2, ["application_cap"]],
    [3, ["application_cap"]],
  ])("after %i of two", (applications, codes) => {
    const verdict = decideApplication(capped, 1, { ...free, applications }, job(5));
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
  });

  test("every reason is told, not the first alone", () => {
    const verdict = decideApplication(capped, 1, { ...placed(10), applications: 2 }, job(5));
    expect(verdict.reasons.map(({ code }) => code)).toEqual(["already_placed", "application_cap"]);
  });
});

describe("accepting", () => {
  const rivals = [job(5), job(14), job(16), job(40, "psu")];

  test("closes everything under one job", () => {
    expect(closedByAcceptance(ONE_JOB_POLICY, 1, free, job(10), rivals)).toEqual(rivals);
  });

  test("closes what would be no upgrade", () => {
    expect(closedByAcceptance(DREAM_UPGRADE_POLICY, 1, free, job(10), rivals)).toEqual([job(5), job(14)]);
  });

  test("an upgrade uses itself up", () => {
    expect(closedByAcceptance(DREAM_UPGRADE_POLICY, 1, placed(6), job(10), rivals)).toEqual(rivals);
  });
});

const policies = fc.record({
  upgradeLimit: fc.integer({ min: 0, max: 3 }),
  minMultiple: fc.integer({ min: 100, max: 300 }).map((percent) => percent / 100),
  exemptTags: fc.subarray(["psu", "core"]),
  responseHours: fc.integer({ min: 1, max: 200 }),
  applicationCap: fc.option(fc.integer({ min: 1, max: 100 })),
});
const jobs = fc.record({
  ctcMinor: fc.integer({ min: 0, max: 10 ** 12 }),
  tags: fc.subarray(["psu", "core", "other"]),
});

test("what acceptance leaves open, the policy still allows, and nothing else", () => {
  fc.assert(
    fc.property(policies, jobs, fc.array(jobs), (policy, accepted, rivals) => {
      const closed = new Set(closedByAcceptance(policy, 1, free, accepted, rivals));
      for (const rival of rivals) {
        const after = { accepted, upgradesUsed: 0, applications: 0 };
        expect(decidePursuit(policy, 1, after, rival).allowed).toBe(!closed.has(rival));
      }
    }),
  );
});

test("better pay never closes a job that less pay left open", () => {
  fc.assert(
    fc.property(policies, jobs, jobs, fc.integer({ min: 0, max: 10 ** 11 }), (policy, accepted, wanted, more) => {
      const standing = { accepted, upgradesUsed: 0, applications: 0 };
      const better = { ...wanted, ctcMinor: wanted.ctcMinor + more };
      if (decidePursuit(policy, 1, standing, wanted).allowed) {
        expect(decidePursuit(policy, 1, standing, better).allowed).toBe(true);
      }
    }),
  );
});

test.each([
  [{ code: "already_placed" }, /allows one/],
  [{ code: "upgrade_limit", limit: 1 }, /your upgrade /],
  [{ code: "upgrade_limit", limit: 2 }, /all 2 upgrades/],
  [{ code: "pays_too_little", requiredMinor: 15, actualMinor: 14 }, /at least ₹15; this one pays ₹14/],
  [{ code: "application_cap", cap: 50 }, /sent 50 applications/],
] as const)("%j reads as a sentence", (reason, sentence) => {
  expect(describePolicyReason(reason, (minor) => `₹${minor}`)).toMatch(sentence);
});
