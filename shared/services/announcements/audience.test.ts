import { sql } from "drizzle-orm";
import { fc } from "#shared/testing/fast-check.ts";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import {
  type Audience,
  AUDIENCE_APPLICATION_STATUSES,
  AUDIENCE_OUTCOMES,
  type AudiencePerson,
  isInAudience,
} from "#shared/domain/announcement/audience.ts";
import { APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import { COMPANY_STATUSES, type CompanyStatus } from "#shared/domain/company/statuses.ts";
import { ROUND_OUTCOMES } from "#shared/domain/round/statuses.ts";
import { openSeason } from "#shared/services/cycles/open.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { anyRule, anyStudent } from "#shared/testing/eligibility-arbitraries.ts";
import { type MadeDrive, makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { ruleJoins, secondBranch } from "../eligibility/compile.ts";
import { factColumns, toFacts } from "../eligibility/facts.ts";
import { compileAudience } from "./audience.ts";

const db = await testDatabase();
const college = await makeTenant(db.app);
// Another college, nobody of which may ever be told.
const elsewhere = await makeTenant(db.app);
await makeStudent(db.app, elsewhere);

/** Everybody of the college, as the predicate knows them, by membership. */
const people = new Map<string, AudiencePerson>();
const companies: string[] = [];
const drives: MadeDrive[] = [];
for (const status of COMPANY_STATUSES) await admitCompany(status);
for (let i = 0; i < 2; i += 1) drives.push(await makeDrive(db.app, college, companies[i] ?? ""));
await db.superuser`update round set status = 'released' where id = ${drives[0]?.roundIds[0] ?? ""}`;
const otherCycleId = newId();
await withTenant(db.app, college.id, (tx) =>
  openSeason(
    tx,
    {
      tenantId: college.id,
      id: otherCycleId,
      name: "Internships",
      kind: "internship",
      startsOn: "2026-07-01",
      endsOn: "2027-06-30",
      createdAt: new Date("2026-01-01T00:00:00Z"),
    },
    ONE_JOB_POLICY,
    null,
  ),
);
const sample = fc.sample(anyStudent, { numRuns: 60, seed: 2027 });
for (const [i, facts] of sample.entries()) await admitStudent(i, facts);

async function admitCompany(status: CompanyStatus): Promise<void> {
  const companyId = await makeCompany(db.app, college.id, status);
  companies.push(companyId);
  const { actor } = await makeMember(db.app, college.id, "recruiter", { companyId });
  people.set(actor.membershipId, { kind: "recruiter", companyId, companyApproved: status === "approved" });
}

/** A student of these facts, in seasons, with applications and results that go round by their number. */
async function admitStudent(i: number, { branches, program: _code, ...facts }: (typeof sample)[number]): Promise<void> {
  const ids = branches.map((code) => (code === "CSE" ? college.branchId : college.otherBranchId));
  const student = await makeStudent(db.app, college, {
    ...facts,
    workCountries: facts.workCountries && [...facts.workCountries],
    skills: [...facts.skills],
    branchId: ids[0] ?? "",
    secondBranchId: ids[1] ?? null,
  });
  const { enrollmentId, resumeId } = student;
  const cycleIds = i % 3 === 0 ? [] : [college.cycleId];
  if (i % 4 === 0) cycleIds.push(otherCycleId);
  const status = APPLICATION_STATUSES[i % APPLICATION_STATUSES.length] ?? "in_progress";
  const outcome = ROUND_OUTCOMES[i % ROUND_OUTCOMES.length] ?? "pending";
  const applied = drives.flatMap((each, n) => ((i >> n) % 2 === 0 ? { ...each, released: n === 0 } : []));
  const read = await withTenant(db.app, college.id, async (tx) => {
    await tx.execute(sql`update cycle_membership set status = ${i % 3 === 0 ? "withdrawn" : "active"}
      where enrollment_id = ${enrollmentId}`);
    const own = { tenantId: college.id, enrollmentId };
    if (i % 4 === 0) await tx.insert(cycleMembership).values({ ...own, cycleId: otherCycleId, status: "active" });
    for (const { id: driveId, roundIds } of applied) {
      const applicationId = newId();
      const row = {
        ...own,
        id: applicationId,
        driveId,
        resumeId,
        status,
        snapshot: {} as never,
        appliedAt: new Date(),
      };
      await tx.insert(application).values(row);
      const decided = { outcome, attendance: "present" as const, recordedBy: newId(), recordedAt: new Date() };
      await tx
        .insert(roundResult)
        .values({ tenantId: college.id, roundId: roundIds[0] ?? "", applicationId, ...decided });
    }
    return readFacts(tx, enrollmentId);
  });
  people.set(student.actor.membershipId, {
    kind: "student",
    programId: college.programId,
    branchIds: ids,
    facts: read,
    cycleIds,
    applications: applied.map(({ id: driveId, roundIds, released }) => ({
      driveId,
      status,
      results: [{ roundId: roundIds[0] ?? "", released, outcome }],
    })),
  });
}

async function readFacts(tx: TenantTransaction, enrollmentId: string) {
  const [row] = await tx
    .select(factColumns)
    .from(enrollment)
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch)
    .where(sql`${enrollment.id} = ${enrollmentId}`);
  if (row === undefined) throw new Error("no such enrollment");
  return toFacts(row);
}

async function askSql(audience: Audience, branchId: string | null): Promise<string[]> {
  const rows = await withTenant(db.app, college.id, (tx) =>
    tx.execute<{ membership_id: string }>(compileAudience({ tenantId: college.id, audience, branchId })),
  );
  return rows.map((row) => row.membership_id).toSorted();
}

const cycleId = fc.constantFrom(college.cycleId, otherCycleId, elsewhere.cycleId);
const driveId = fc.constantFrom(...drives.map(({ id }) => id));
const roundId = fc.constantFrom(...drives.flatMap(({ roundIds }) => roundIds));
const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.record({ kind: fc.constant("season" as const), cycleId }),
  fc.record({
    kind: fc.constant("students" as const),
    programIds: fc.subarray([college.programId, elsewhere.programId]),
    branchIds: fc.subarray([college.branchId, college.otherBranchId, elsewhere.branchId]),
    graduatingYears: fc.subarray([2026, 2027, 2028]),
  }),
  fc.record({ kind: fc.constant("rule" as const), cycleId, rule: anyRule }),
  fc.record({
    kind: fc.constant("drive" as const),
    driveId,
    applicants: fc.oneof(
      fc.record({ by: fc.constant("all" as const) }),
      fc.record({
        by: fc.constant("status" as const),
        statuses: fc.subarray([...AUDIENCE_APPLICATION_STATUSES], { minLength: 1 }),
      }),
      fc.record({
        by: fc.constant("outcome" as const),
        roundId,
        outcomes: fc.subarray([...AUDIENCE_OUTCOMES], { minLength: 1 }),
      }),
    ),
  }),
  fc.record({ kind: fc.constant("recruiters" as const), companyIds: fc.subarray(companies) }),
);

test("PostgreSQL and the domain agree on who is in an audience, whoever chose it", async () => {
  const confined = fc.constantFrom(null, college.branchId, college.otherBranchId);
  await fc.assert(
    fc.asyncProperty(anyAudience, confined, async (audience, branchId) => {
      const expected = [...people].filter(([, person]) => isInAudience(audience, person, branchId));
      expect(await askSql(audience, branchId)).toEqual(expected.map(([id]) => id).toSorted());
    }),
    { numRuns: 1_000 },
  );
});

test("whoever may not sign in is told nothing, and who studies twice is told once", async () => {
  const everybody: Audience = { kind: "students", programIds: [], branchIds: [], graduatingYears: [2031] };
  const twice = await makeStudent(db.app, college, { graduatingYear: 2031 });
  const gone = await makeStudent(db.app, college, { graduatingYear: 2031 });
  const again = await makeStudent(db.app, college, { graduatingYear: 2031, branchId: college.otherBranchId });
  await db.superuser`update enrollment set membership_id = ${twice.actor.membershipId} where id = ${again.enrollmentId}`;
  await db.superuser`update membership set status = 'disabled' where id = ${gone.actor.membershipId}`;
  expect(await askSql(everybody, null)).toEqual([twice.actor.membershipId]);
});
