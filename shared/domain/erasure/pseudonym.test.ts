import { fc } from "#shared/testing/fast-check.ts";
import { expect, test } from "vitest";
import type { ApplicationSnapshot } from "../application/snapshot.ts";
import { isErasedAddress, pseudonymOf } from "./pseudonym.ts";
import { stripSnapshot } from "./strip-snapshot.ts";

const SNAPSHOT: ApplicationSnapshot = {
  rollNo: "23CSE0001",
  name: "Asha Rao",
  email: "asha@college.example",
  facts: {
    program: "BTECH",
    branches: ["CSE", "ECE"],
    graduatingYear: 2027,
    cgpa: 8.41,
    activeBacklogs: 1,
    totalBacklogs: 2,
    tenthPct: 91.5,
    twelfthPct: 88.25,
    diplomaPct: null,
    gapYears: 0,
    yearBack: false,
    attendancePct: 77.5,
    trainingPct: 66.25,
    placedBefore: true,
    workCountries: ["IN"],
    gender: "female",
    category: "obc",
    disability: true,
    skills: ["rust"],
  },
  profile: { headline: "Builder", links: [], education: [], work: [], projects: [] },
  eligibility: { eligible: true, failures: [] },
  policy: { allowed: true, policyVersion: 3, reasons: [] },
  overrides: [{ id: "o", domain: "eligibility", reason: "She was ill." }],
};

test("a stripped snapshot says what applied, and nothing of who", () => {
  const pseudonym = pseudonymOf("01a22058-7dc0-7000-829b-00007ffffff4");
  const stripped = stripSnapshot(SNAPSHOT, pseudonym);
  expect(stripped).toMatchObject({
    ...pseudonym,
    facts: { program: "BTECH", branches: ["CSE", "ECE"], graduatingYear: 2027 },
    policy: { allowed: true, policyVersion: 3 },
  });
  const words = JSON.stringify(stripped);
  for (const said of [
    "Asha",
    "asha@",
    "23CSE",
    "8.41",
    "91.5",
    "88.25",
    "77.5",
    "66.25",
    "female",
    "obc",
    "rust",
    "She was",
  ])
    expect(words, said).not.toContain(said);
});

test("stripping twice is stripping once", () => {
  const pseudonym = pseudonymOf("01a22058-7dc0-7000-829b-00007ffffff4");
  const once = stripSnapshot(SNAPSHOT, pseudonym);
  expect(stripSnapshot(once, pseudonym)).toEqual(once);
});

test("pseudonyms of two rows are two, and their addresses lead nowhere", () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), fc.uuid({ version: 7 }), (one, other) => {
      expect(isErasedAddress(pseudonymOf(one).email)).toBe(true);
      if (one !== other) expect(pseudonymOf(one).email).not.toBe(pseudonymOf(other).email);
    }),
    { numRuns: 500 },
  );
  expect(isErasedAddress("asha@college.example")).toBe(false);
});
