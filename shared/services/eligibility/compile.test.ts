import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { branch, enrollment, program } from "#shared/db/schema/index.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import { evaluateEligibility } from "#shared/domain/eligibility/evaluate.ts";
import { type EligibilityRule, NUMBER_FIELDS, type NumberField } from "#shared/domain/eligibility/rule.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { compileRule, ruleJoins, secondBranch } from "./compile.ts";
import { factColumns, toFacts } from "./facts.ts";

const db = await testDatabase();
const college = await makeTenant(db.app);

// Students at every edge that rules cut: what is missing, what rounds, two branches, no skill.
const numbers = [null, 0, 1, 6.94, 6.95, 7, 7.04, 9.99] as const;
for (const [i, value] of numbers.entries()) {
  await makeStudent(db.app, college, {
    cgpa: value,
    tenthPct: value === null ? null : value * 10,
    twelfthPct: numbers.at(i - 1) ?? null,
    diplomaPct: i % 3 === 0 ? 60 : null,
    activeBacklogs: value === null ? null : i % 3,
    totalBacklogs: value === null ? null : i % 4,
    gapYears: i % 2 === 0 ? null : 1,
    graduatingYear: 2026 + (i % 3),
    gender: i % 4 === 0 ? null : GENDERS[i % GENDERS.length]!,
    category: i % 3 === 0 ? null : CATEGORIES[i % CATEGORIES.length]!,
    skills: ["java", "python", "sql"].slice(0, i % 4),
    branchId: i % 2 === 0 ? college.branchId : college.otherBranchId,
    secondBranchId: i % 3 === 0 ? (i % 2 === 0 ? college.otherBranchId : college.branchId) : null,
  });
}

const numberField = fc.constantFrom(...(Object.keys(NUMBER_FIELDS) as NumberField[]));
const bound = fc.constantFrom(0, 1, 2, 6.9, 7, 7.1, 60, 70, 2026, 2027);
const clause: fc.Arbitrary<EligibilityRule> = fc.oneof(
  fc.record({ field: numberField, op: fc.constantFrom("eq", "ne", "gte", "lte"), value: bound }),
  fc.record({ field: numberField, op: fc.constant("between"), value: fc.tuple(bound, bound) }),
  fc.record({
    field: fc.constantFrom("program", "branch", "gender", "category", "skill"),
    op: fc.constantFrom("in", "not_in"),
    value: fc.subarray(["BTECH", "CSE", "ECE", "female", "male", "general", "obc", "java", "sql"], { minLength: 1 }),
  }),
);
const rule = fc.letrec<{ rule: EligibilityRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    clause,
    fc.record({ all: fc.array(tie("rule"), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie("rule"), { maxLength: 4 }) }),
    fc.record({ not: tie("rule") }),
  ),
})).rule;

test("PostgreSQL and the domain judge every student alike, by any rule", async () => {
  const students = await withTenant(db.app, college.id, (tx) =>
    tx
      .select(factColumns)
      .from(enrollment)
      .innerJoin(program, ruleJoins.program)
      .innerJoin(branch, ruleJoins.branch)
      .leftJoin(secondBranch, ruleJoins.secondBranch),
  );
  expect(students).toHaveLength(numbers.length);
  await fc.assert(
    fc.asyncProperty(rule, async (given) => {
      const eligible = await eligibleBySql(given);
      for (const student of students) {
        const verdict = evaluateEligibility(given, toFacts(student));
        expect(verdict.eligible).toBe(eligible.has(student.enrollment.id));
        // Whoever is not eligible is told why, unless the rule lets nobody in: `any` of nothing.
        if (verdict.eligible) expect(verdict.failures).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

async function eligibleBySql(given: EligibilityRule): Promise<ReadonlySet<string>> {
  const rows = await withTenant(db.app, college.id, (tx) =>
    tx
      .select({ id: enrollment.id })
      .from(enrollment)
      .innerJoin(program, ruleJoins.program)
      .innerJoin(branch, ruleJoins.branch)
      .leftJoin(secondBranch, ruleJoins.secondBranch)
      .where(sql`${eq(enrollment.tenantId, college.id)} and ${compileRule(given)}`),
  );
  return new Set(rows.map((row) => row.id));
}
