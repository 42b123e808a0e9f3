import { sql } from "drizzle-orm";
import { fc } from "#shared/testing/fast-check.ts";
import { expect, test } from "vitest";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { truthOf } from "#shared/domain/eligibility/evaluate.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { anyRule, anyStudent } from "#shared/testing/eligibility-arbitraries.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { compileRule, ruleJoins, secondBranch } from "./compile.ts";
import { factColumns, toFacts } from "./facts.ts";

const db = await testDatabase();
const college = await makeTenant(db.app);
// Another college of the same codes, whose ids must never count.
await makeStudent(db.app, await makeTenant(db.app));

const branchIds = new Map([
  ["CSE", college.branchId],
  ["ECE", college.otherBranchId],
]);
const known = (facts: StudentFacts) => facts.program === "BTECH" && facts.branches.every((code) => branchIds.has(code));
for (const facts of fc.sample(anyStudent.filter(known), { numRuns: 40, seed: 2027 })) await admit(facts);
const student = await makeStudent(db.app, college);
await makeReleasedOffer(
  db.app,
  college,
  await makeDrive(db.app, college, await makeCompany(db.app, college.id)),
  student,
);

function admit({ branches: [first = "", second], program: _code, ...facts }: StudentFacts): Promise<MadeStudent> {
  return makeStudent(db.app, college, {
    ...facts,
    workCountries: facts.workCountries && [...facts.workCountries],
    skills: [...facts.skills],
    branchId: branchIds.get(first) ?? "",
    secondBranchId: second === undefined ? null : (branchIds.get(second) ?? ""),
  });
}

async function readFacts(): Promise<ReadonlyMap<string, StudentFacts>> {
  const rows = await withTenant(db.app, college.id, (tx) =>
    tx
      .select(factColumns)
      .from(enrollment)
      .innerJoin(program, ruleJoins.program)
      .innerJoin(branch, ruleJoins.branch)
      .leftJoin(secondBranch, ruleJoins.secondBranch),
  );
  return new Map(rows.map((row) => [row.enrollment.id, toFacts(row)]));
}

async function judgeBySql(rule: EligibilityRule): Promise<ReadonlyMap<string, string>> {
  const rows = await withTenant(db.app, college.id, (tx) =>
    tx
      .select({ id: enrollment.id, truth: sql<string>`coalesce((${compileRule(rule)})::text, 'unknown')` })
      .from(enrollment)
      // The condition's columns are named with their table only in a query with a join.
      .innerJoin(program, ruleJoins.program),
  );
  return new Map(rows.map(({ id, truth }) => [id, truth]));
}

test("PostgreSQL and the domain judge every student alike, by any rule: true, false and unknown", async () => {
  const students = await readFacts();
  expect(students.size).toBe(41);
  await fc.assert(
    fc.asyncProperty(anyRule, async (rule) => {
      const bySql = await judgeBySql(rule);
      expect(bySql.size).toBe(students.size);
      for (const [id, facts] of students) expect(truthOf(rule, facts), id).toBe(bySql.get(id));
    }),
    { numRuns: 2_000 },
  );
});

test("an accepted offer is a placement, and one that is merely extended is none", async () => {
  const placed = async () => (await readFacts()).get(student.enrollmentId)?.placedBefore;
  expect(await placed()).toBe(false);
  await withTenant(db.app, college.id, (tx) =>
    tx.execute(sql`update offer set status = 'accepted' where enrollment_id = ${student.enrollmentId}`),
  );
  expect(await placed()).toBe(true);
  expect((await judgeBySql({ field: "placedBefore", op: "eq", value: true })).get(student.enrollmentId)).toBe("true");
});
