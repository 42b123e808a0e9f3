import { and, eq, getTableColumns, gt, inArray, sql } from "drizzle-orm";
import type { MyDriveRow } from "#shared/contracts/drives.ts";
import type { Orm } from "#shared/db/connect.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { statusForStudent } from "#shared/domain/application/statuses.ts";
import { VISIBLE_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { evaluateEligibility } from "#shared/domain/eligibility/evaluate.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { applyOverrides, type ExceptedJudgement, isLetIn } from "#shared/domain/override/judge.ts";
import { decideApplication } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toFacts } from "../eligibility/facts.ts";
import { toVerdictView } from "../eligibility/verdict.ts";
import { standingBefore, type StandingRow, toVersionedPolicy } from "../enrollments/standing.ts";
import { subjectOf, toOverrides } from "../overrides/of-standing.ts";
import { toPayView } from "./view.ts";

// Judging goes through all drives of a season; what a job is in full, up to 20 KB of it, is read for one alone.
const { description: _long, ...driveColumns } = getTableColumns(drive);

/** Whether results of the drive are recorded: from then on nobody is let in late. Written out, being a subquery. */
export const selectionBegun = sql<boolean>`exists (
  select 1 from round r where r.tenant_id = ${drive.tenantId} and r.drive_id = ${drive.id} and r.status <> 'planned')`;

/** Drives of the seasons that the student is an active member of, with their own application. */
export function selectMyDrives<P extends Parameters<Orm["select"]>[0][string]>(
  orm: Orm,
  { tenant, actor }: ActorContext,
  position: P,
) {
  const ofDrive = eq(application.driveId, drive.id);
  return orm
    .select({
      drive: driveColumns,
      companyName: company.name,
      applicationId: application.id,
      applicationStatus: application.status,
      selectionBegun,
      position,
    })
    .from(drive)
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .innerJoin(
      cycleMembership,
      and(eq(cycleMembership.tenantId, tenant.id), eq(cycleMembership.cycleId, drive.cycleId)),
    )
    .innerJoin(
      enrollment,
      and(
        eq(enrollment.tenantId, tenant.id),
        eq(enrollment.id, cycleMembership.enrollmentId),
        eq(enrollment.membershipId, actor.membershipId),
      ),
    )
    .leftJoin(
      application,
      and(eq(application.tenantId, tenant.id), ofDrive, eq(application.enrollmentId, enrollment.id)),
    );
}

/** Condition for what a student sees: drives that were published, of seasons that they are in. */
export function visibleToMe(ctx: ActorContext) {
  return and(
    eq(drive.tenantId, ctx.tenant.id),
    inArray(drive.status, [...VISIBLE_DRIVE_STATUSES]),
    eq(cycleMembership.status, "active"),
  );
}

/** Condition for drives that take applications at this second. */
export function openNow(ctx: ActorContext) {
  return and(eq(drive.status, "published"), gt(drive.applicationsCloseAt, ctx.now()));
}

export interface MyDriveRecord {
  readonly drive: Omit<typeof drive.$inferSelect, "description">;
  readonly companyName: string;
  readonly applicationId: string | null;
  readonly applicationStatus: typeof application.$inferSelect.status | null;
  readonly selectionBegun: boolean;
}

/** Both verdicts on the student for a drive of one of their seasons, with the office's exceptions applied. */
export function judgeMyDrive(
  ctx: ActorContext,
  record: MyDriveRecord,
  standings: readonly StandingRow[],
): ExceptedJudgement {
  const { drive: job, applicationId } = record;
  const standing = standingFor(record, standings);
  const before = standingBefore(ctx, standing, applicationId !== null);
  const policy = toVersionedPolicy(standing.inEffect);
  const judgement = {
    eligibility: evaluateEligibility(job.eligibility, before.facts),
    policy: decideApplication(policy, before, toPolicyJob(job.compensation, job), collegeDay(ctx, ctx.now())),
    isOpen: job.status === "published" && job.applicationsCloseAt > ctx.now(),
  };
  const subject = subjectOf(standing, { driveId: job.id, companyId: job.companyId });
  const excepted = applyOverrides(judgement, toOverrides(standing), subject, ctx.now());
  return { ...excepted, isOpen: judgement.isOpen || (excepted.isOpen && mayStillBeLetIn(record)) };
}

/** Late applications are let in while the selection has not begun. */
function mayStillBeLetIn({ drive: { status }, selectionBegun: begun }: MyDriveRecord): boolean {
  return !begun && (status === "published" || status === "applications_closed" || status === "in_process");
}

/** The student as the drive's season knows them. */
export function factsFor(record: MyDriveRecord, standings: readonly StandingRow[]): StudentFacts {
  return toFacts(standingFor(record, standings));
}

function standingFor({ drive: job }: MyDriveRecord, standings: readonly StandingRow[]): StandingRow {
  const standing = standings.find((each) => each.cycleId === job.cycleId);
  if (standing === undefined) throw new Error("a drive of a season that the student is not in");
  return standing;
}

export function toMyDriveRow(record: MyDriveRecord, judged: ExceptedJudgement): MyDriveRow {
  const { drive: job, applicationId, applicationStatus: status } = record;
  const free = status === null || status === "withdrawn";
  return {
    id: job.id,
    title: job.title,
    company: { id: job.companyId, name: record.companyName },
    status: job.status,
    outcome: job.outcome,
    locations: job.locations,
    pay: toPayView(job.compensation),
    applicationsCloseAt: job.applicationsCloseAt.toISOString(),
    verdict: toVerdictView(judged, job.compensation.currency),
    acceptsApplications: judged.isOpen,
    application: applicationId && status ? { id: applicationId, status: statusForStudent(status) } : null,
    canApply: judged.isOpen && isLetIn(judged) && free,
  };
}
