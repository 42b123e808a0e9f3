import type { Database } from "#shared/db/connect.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { MadeUpCollege } from "#shared/demo/college/college.ts";
import { makeCollege } from "#shared/demo/college/make-college.ts";
import type { CollegeRows } from "#shared/demo/college/rows.ts";
import { storeCollege } from "#shared/demo/college/store-college.ts";
import type { MadeMember } from "#shared/testing/factories/member.ts";
import { signIn } from "#shared/testing/sign-in.ts";

/** A stored college with what to ask about: its busiest drive in process, and somebody of each role. */
export interface SeatedCollege {
  readonly id: string;
  readonly slug: string;
  readonly members: ReadonlyMap<Role, MadeMember>;
  readonly cycleId: string;
  readonly programId: string;
  readonly branchId: string;
  readonly companyId: string;
  readonly driveId: string;
  readonly roundId: string;
  readonly panelId: string;
  /** The student's own, to that drive. */
  readonly applicationId: string;
  readonly enrollmentId: string;
  readonly resumeId: string;
  readonly interviewId: string;
  readonly offerId: string;
  readonly announcementId: string;
  readonly erasureId: string;
}

/** Makes a college and writes it, as the application's role. */
export async function storeMadeUp(db: Database, college: MadeUpCollege, now: Date): Promise<CollegeRows> {
  const rows = makeCollege(college, now);
  await withTenant(db, some(rows.tenant).id, (tx) => storeCollege(tx, rows));
  return rows;
}

/** Signs in a member of each role; the recruiter and the student are the busiest drive's. */
export async function seatCollege(db: Database, rows: CollegeRows): Promise<SeatedCollege> {
  const { id, slug } = some(rows.tenant);
  const drive = busiestDrive(rows);
  const interviews = rows.interview.filter((each) => each.driveId === drive.id);
  const interview = interviews.find((each) => each.status === "scheduled") ?? interviews[0];
  const application = some(
    rows.application.filter((each) => (interview ? each.id === interview.applicationId : each.driveId === drive.id)),
  );
  const enrollment = some(rows.enrollment.filter((each) => each.id === application.enrollmentId));
  const members = new Map<Role, MadeMember>();
  for (const role of ["admin", "officer", "coordinator", "recruiter", "student"] as const) {
    const of = rows.membership.filter(
      (each) =>
        each.role === role &&
        (role !== "recruiter" || each.companyId === drive.companyId) &&
        (role !== "student" || each.id === enrollment.membershipId),
    );
    members.set(role, await signIn(db, id, some(of).id));
  }
  return {
    id,
    slug,
    members,
    cycleId: drive.cycleId,
    companyId: drive.companyId,
    driveId: drive.id,
    programId: some(rows.program).id,
    branchId: some(rows.branch).id,
    roundId: some(rows.round.filter((each) => each.driveId === drive.id && each.position === 2)).id,
    panelId: interview?.panelId ?? id,
    interviewId: interview?.id ?? id,
    applicationId: application.id,
    enrollmentId: enrollment.id,
    resumeId: application.resumeId,
    offerId: some(rows.offer).id,
    announcementId: some(rows.announcement).id,
    erasureId: rows.erasure[0]?.id ?? id,
  };
}

/** The drive in process with the most applicants; in a small college any drive that is past its deadline. */
function busiestDrive(rows: CollegeRows) {
  const applicants = new Map<string, number>();
  for (const { driveId } of rows.application) applicants.set(driveId, (applicants.get(driveId) ?? 0) + 1);
  const inProcess = rows.drive.filter(({ status }) => status === "in_process");
  const among = inProcess.length > 0 ? inProcess : rows.drive.filter(({ status }) => status === "closed");
  return some(among.toSorted((a, b) => (applicants.get(b.id) ?? 0) - (applicants.get(a.id) ?? 0)));
}

function some<T>(rows: readonly T[]): T {
  const [first] = rows;
  if (first === undefined) throw new Error("the college has none");
  return first;
}
