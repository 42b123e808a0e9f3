import { fc } from "#shared/testing/fast-check.ts";
import { expect, test } from "vitest";
import { anyRule, anyStudent } from "#shared/testing/eligibility-arbitraries.ts";
import { applyChanges } from "./change.ts";
import { evaluateEligibility } from "./evaluate.ts";
import { findOpportunities } from "./opportunity.ts";

test("every drive that a change is said to open, it opens; the most first, once a lever; the same each time", () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 12 }), anyStudent, (rules, student) => {
      const closed = rules
        .map((rule, i) => ({ id: String(i), rule, student }))
        .filter(({ rule }) => !evaluateEligibility(rule, student).eligible);
      const found = findOpportunities(closed);
      expect(findOpportunities(closed)).toEqual(found);
      const counts = found.map(({ driveIds }) => driveIds.length);
      expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      expect(counts.every((count) => count > 0)).toBe(true);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      for (const { change, driveIds } of found) {
        // What is recorded may have to be another value for each drive.
        if (change.kind === "record") continue;
        for (const { id, rule } of closed) {
          const opens = evaluateEligibility(rule, applyChanges(student, [change])).eligible;
          expect(opens).toBe(driveIds.includes(id));
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
