import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { STANDARD_BRANCHES, STANDARD_PROGRAMS } from "#shared/services/tenants/standard-catalog.ts";
import { DEMO_YEAR } from "../colleges.ts";
import { SeededRandom } from "../random.ts";
import { type DemoStudent, makeStudents } from "../students.ts";
import { type Build, daysFrom } from "./build.ts";

/** A student who takes part in the season, with what an application keeps of them. */
export interface Candidate {
  readonly enrollmentId: string;
  readonly membershipId: string;
  readonly resumeId: string;
  readonly rollNo: string;
  readonly name: string;
  readonly email: string;
  readonly facts: StudentFacts;
  /** Is in everything that goes on. */
  readonly isLead: boolean;
}

export interface Catalog {
  readonly programs: ReadonlyMap<string, string>;
  readonly branches: ReadonlyMap<string, string>;
}

const SEASON = `Placements ${DEMO_YEAR - 1}–${String(DEMO_YEAR).slice(2)}`;

/** The college itself: look, catalogue, season and its policy. */
export function addCollege({ rows, ids, tenantId, cycleId, college, now }: Build): Catalog {
  const createdAt = daysFrom(now, -400);
  const { slug, name, primaryColor = "#1d4ed8", accentColor = "#f59e0b" } = college;
  const look = { primaryColor, accentColor, senderName: college.senderName ?? `${name} Placements` };
  rows.tenant.push({ id: tenantId, slug, name, kind: "college", timeZone: "Asia/Kolkata", ...look, createdAt });
  rows.program.push(...STANDARD_PROGRAMS.map((each) => ({ ...each, tenantId, id: ids.at(createdAt), createdAt })));
  rows.branch.push(...STANDARD_BRANCHES.map((each) => ({ ...each, tenantId, id: ids.at(createdAt), createdAt })));
  const dates = { startsOn: `${DEMO_YEAR - 1}-07-01`, endsOn: `${DEMO_YEAR}-06-30`, createdAt };
  rows.cycle.push({ tenantId, id: cycleId, name: SEASON, kind: "placement", ...dates });
  const policy = { policy: college.policy ?? ONE_JOB_POLICY, effectiveFrom: createdAt, createdAt };
  rows.policyVersion.push({ tenantId, cycleId, version: 1, ...policy });
  return { programs: byCode(rows.program), branches: byCode(rows.branch) };
}

/** A member who is no student. Answers the membership's id. */
export function addMember(
  { rows, ids, tenantId, now }: Build,
  role: Role,
  who: { name: string; email: string; companyId?: string; branchId?: string },
): string {
  const createdAt = daysFrom(now, -390);
  const [userId, id] = [ids.at(createdAt), ids.at(createdAt)];
  const { name, email } = who;
  rows.user.push({ id: userId, name, email, emailVerified: true, createdAt, updatedAt: createdAt });
  const { companyId = null, branchId = null } = who;
  rows.membership.push({
    tenantId,
    id,
    userId,
    name,
    email,
    role,
    status: "active" as const,
    companyId,
    branchId,
    createdAt,
  });
  return id;
}

/** The roll. Answers who is active in the season and has confirmed their profile. */
export function addStudents(build: Build, catalog: Catalog): Candidate[] {
  const { college } = build;
  // From numbers of its own: the roll is the same whatever the season brings.
  const roll = makeStudents(new SeededRandom(college.seed), college.slug, college.students, DEMO_YEAR);
  return roll.flatMap((student, i) => {
    const isLead = i === 0 && college.hasLead === true;
    return addStudent(build, catalog, isLead ? { ...student, ...LEAD_RECORD } : student, isLead) ?? [];
  });
}

/** Good enough for most drives, and not for those of other branches. */
const LEAD_RECORD = { cgpa: 8.42, activeBacklogs: 0, totalBacklogs: 0, tenthPct: 91.4, gapYears: 0, yearBack: false };

function addStudent(build: Build, catalog: Catalog, student: DemoStudent, isLead: boolean): Candidate | undefined {
  const { rows, ids, tenantId, random, now, college } = build;
  const createdAt = daysFrom(now, -380);
  const joined = random.chance(college.joinedPercent ?? 97) || isLead;
  const membershipId = ids.at(createdAt);
  const userId = joined ? ids.at(createdAt) : null;
  const { name, email, rollNo } = student;
  if (userId) rows.user.push({ id: userId, name, email, emailVerified: true, createdAt, updatedAt: createdAt });
  const status = joined ? ("active" as const) : ("invited" as const);
  const place = { companyId: null, branchId: null, createdAt };
  rows.membership.push({ tenantId, id: membershipId, userId, name, email, role: "student", status, ...place });
  const confirmed = joined && (random.chance(97) || isLead);
  const enrollmentId = addEnrollment(build, catalog, student, membershipId, confirmed ? daysFrom(now, -200) : null);
  // Who comes back for a second degree has the first one's record, too, of an earlier year.
  if (random.chance(1) && !isLead) {
    const earlier = { ...student, rollNo: `0${rollNo}`, graduatingYear: DEMO_YEAR - 3, secondBranch: null };
    addEnrollment(build, catalog, earlier, membershipId, null);
  }
  const isActive = addToSeason(build, enrollmentId, joined && !isLead);
  if (!confirmed || !isActive) return undefined;
  const resumeId = addResume(build, enrollmentId);
  return { enrollmentId, membershipId, resumeId, rollNo, name, email, facts: factsOf(student), isLead };
}

function addEnrollment(
  { rows, ids, tenantId, now }: Build,
  catalog: Catalog,
  student: DemoStudent,
  membershipId: string,
  profileConfirmedAt: Date | null,
): string {
  const createdAt = daysFrom(now, -380);
  const id = ids.at(createdAt);
  const { program, branch, secondBranch, email: _email, skills, workCountries, ...record } = student;
  rows.enrollment.push({
    ...record,
    tenantId,
    id,
    membershipId,
    programId: must(catalog.programs, program),
    branchId: must(catalog.branches, branch),
    secondBranchId: secondBranch === null ? null : must(catalog.branches, secondBranch),
    skills: [...skills],
    workCountries: workCountries && [...workCountries],
    profileConfirmedAt,
    createdAt,
  });
  return id;
}

/** Whoever the office put in and has not come yet is in; the others may have left, or wait. */
function addToSeason(
  { rows, tenantId, cycleId, random, now }: Build,
  enrollmentId: string,
  mayDiffer: boolean,
): boolean {
  const lot = mayDiffer ? random.integer(1, 100) : 1;
  const left = { optOutReason: random.pick(["higher_studies", "entrepreneurship", "not_seeking"] as const) };
  const changedAt = daysFrom(now, -random.integer(20, 180));
  const season = { tenantId, cycleId, enrollmentId, optOutReason: null, note: null, changedAt };
  const createdAt = daysFrom(now, -200);
  if (lot <= 94) rows.cycleMembership.push({ ...season, status: "active", changedAt: null, createdAt });
  else if (lot <= 96) rows.cycleMembership.push({ ...season, status: "pending", changedAt: null, createdAt });
  else if (lot <= 97) rows.cycleMembership.push({ ...season, status: "rejected", note: "Fees are due.", createdAt });
  else if (lot <= 99) rows.cycleMembership.push({ ...season, status: "withdrawn", ...left, createdAt });
  else rows.cycleMembership.push({ ...season, status: "removed", note: "Left the university.", createdAt });
  return lot <= 94;
}

function addResume({ rows, ids, tenantId, now }: Build, enrollmentId: string): string {
  const createdAt = daysFrom(now, -200);
  const id = ids.at(createdAt);
  const file = { label: "Résumé", fileName: "resume.pdf", contentType: "application/pdf", sizeBytes: 84_000 };
  const objectKey = `tenants/${tenantId}/resumes/${enrollmentId}/${id}`;
  rows.resume.push({ tenantId, id, enrollmentId, ...file, objectKey, status: "parsed", createdAt });
  return id;
}

function factsOf(student: DemoStudent): StudentFacts {
  const {
    program,
    branch,
    secondBranch,
    rollNo: _rollNo,
    name: _name,
    email: _email,
    phone: _phone,
    ...rest
  } = student;
  return { ...rest, program, branches: secondBranch === null ? [branch] : [branch, secondBranch], placedBefore: false };
}

function byCode(rows: readonly { readonly id: string; readonly code: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.code, row.id]));
}

function must(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the catalogue has no ${code}`);
  return id;
}
