import { and, eq, inArray, ne } from "drizzle-orm";
import type { Apply, MyApplicationRow } from "#shared/contracts/applications.ts";
import { application, company, drive, resume } from "#shared/db/schema/index.ts";
import type { ApplicationStatus } from "#shared/domain/application/statuses.ts";
import { VISIBLE_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { evaluateEligibility } from "#shared/domain/eligibility/evaluate.ts";
import { decideApplication } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-day.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { toVerdictView } from "../eligibility/verdict.ts";
import {
  lockEnrollment,
  selectStandings,
  standingBefore,
  type StandingRow,
  toVersionedPolicy,
} from "../enrollments/standing.ts";
import { toMyApplicationRow } from "./view.ts";

/**
 * Applies to a drive with one of the student's résumés. Judged now, to the second, and kept with the verdicts that
 * allowed it. One application a drive; a withdrawn one may be sent again until the deadline.
 */
export function apply(ctx: ActorContext, input: Apply): Promise<Result<MyApplicationRow>> {
  return write(ctx, async (writing) => {
    const { tx, audit, emit } = writing;
    const found = await findDrive(ctx, writing, input.driveId);
    if (found === undefined) return notFound("drive");
    const seasons = await selectStandings(tx, ctx, ctx.actor.membershipId);
    const season = seasons.find((row) => row.cycleId === found.drive.cycleId);
    if (season === undefined) return notFound("drive");
    await lockEnrollment(tx, ctx.tenant.id, season.enrollment.id);
    // Again under the lock: what the student holds may have changed while waiting for it.
    const standings = await selectStandings(tx, ctx, ctx.actor.membershipId);
    const locked = standings.find((row) => row.cycleId === found.drive.cycleId);
    if (locked === undefined) return notFound("drive");
    const earlier = await findEarlier(ctx, writing, input.driveId, locked.enrollment.id);
    const free = mayApply(earlier?.status);
    if (!free.ok) return free;
    const judged = judge(ctx, found.drive, locked, earlier !== undefined);
    if (!judged.ok) return judged;
    const usable = await checkResume(ctx, writing, input.resumeId, locked.enrollment.id);
    if (!usable.ok) return usable;
    const stored = await store(ctx, writing, {
      ...input,
      enrollmentId: locked.enrollment.id,
      snapshot: judged.value,
      driveVersion: found.drive.version,
    });
    if (!stored.ok) return stored;
    audit({
      action: "application.submit",
      entityType: "application",
      entityId: stored.value.id,
      ...(earlier && { before: { status: earlier.status } }),
      after: { ...input, status: stored.value.status },
    });
    emit({ type: "application.submitted", applicationId: stored.value.id });
    return ok(toMyApplicationRow({ application: stored.value, drive: found.drive, companyName: found.companyName }));
  });
}

async function findDrive(ctx: ActorContext, { tx }: Writing, id: string) {
  const [found] = await tx
    .select({ drive, companyName: company.name })
    .from(drive)
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, id), inArray(drive.status, [...VISIBLE_DRIVE_STATUSES])))
    // A drive that is being closed or edited is waited for.
    .for("share", { of: drive });
  return found;
}

async function findEarlier(ctx: ActorContext, { tx }: Writing, driveId: string, enrollmentId: string) {
  const [earlier] = await tx
    .select({ status: application.status })
    .from(application)
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.driveId, driveId),
        eq(application.enrollmentId, enrollmentId),
      ),
    );
  return earlier;
}

/** One application a drive: only a withdrawn one may be sent again. */
function mayApply(earlier: ApplicationStatus | undefined): Result<void> {
  if (earlier === undefined || earlier === "withdrawn") return ok(undefined);
  if (earlier === "rejected") {
    const sentence = "You were not selected in this drive, so you cannot apply to it again.";
    return refuse("conflict", "rejected_before", sentence);
  }
  return alreadyApplied();
}

function alreadyApplied(): Result<never> {
  return refuse("conflict", "already_applied", "You have applied to this drive already.");
}

type Snapshot = typeof application.$inferInsert.snapshot;

function judge(
  ctx: ActorContext,
  job: typeof drive.$inferSelect,
  season: StandingRow,
  appliedBefore: boolean,
): Result<Snapshot> {
  if (job.status !== "published" || job.applicationsCloseAt <= ctx.now()) {
    return refuse("conflict", "applications_closed", "Applications for this drive are closed.");
  }
  if (season.enrollment.profileConfirmedAt === null) {
    return refuse("conflict", "profile_unconfirmed", "Please check and confirm your profile first.");
  }
  const standing = standingBefore(ctx, season, appliedBefore);
  const { facts } = standing;
  const eligibility = evaluateEligibility(job.eligibility, facts);
  const offered = toPolicyJob(job.compensation, job);
  const policy = decideApplication(toVersionedPolicy(season.inEffect), standing, offered, collegeDay(ctx, ctx.now()));
  const { reasons, policyReasons } = toVerdictView(eligibility, policy, job.compensation.currency);
  if (!eligibility.eligible) {
    const message = `You are not eligible for this drive: ${reasons.join("; ")}.`;
    return refuse("conflict", "not_eligible", message, { details: { reasons } });
  }
  if (!policy.allowed) {
    return refuse("conflict", "policy_refuses", policyReasons.join(" "), { details: { reasons: policyReasons } });
  }
  const { rollNo, name, profile } = season.enrollment;
  return ok({ rollNo, name, email: ctx.actor.email, facts, profile, eligibility, policy });
}

async function checkResume(
  ctx: ActorContext,
  { tx }: Writing,
  resumeId: string,
  enrollmentId: string,
): Promise<Result<void>> {
  const [own] = await tx
    .select({ id: resume.id })
    .from(resume)
    .where(
      and(
        eq(resume.tenantId, ctx.tenant.id),
        eq(resume.id, resumeId),
        eq(resume.enrollmentId, enrollmentId),
        ne(resume.status, "uploading"),
      ),
    )
    // It stays while an application refers to it.
    .for("share");
  return own ? ok(undefined) : invalid({ name: "resumeId", reason: "Choose one of your résumés." });
}

async function store(
  ctx: ActorContext,
  { tx }: Writing,
  sent: { driveId: string; resumeId: string; enrollmentId: string; snapshot: Snapshot; driveVersion: number },
): Promise<Result<typeof application.$inferSelect>> {
  const tenantId = ctx.tenant.id;
  const fresh = {
    resumeId: sent.resumeId,
    snapshot: sent.snapshot,
    driveVersion: sent.driveVersion,
    status: "in_progress" as const,
    appliedAt: ctx.now(),
  };
  const [stored] = await tx
    .insert(application)
    .values({
      tenantId,
      id: ctx.newId(),
      driveId: sent.driveId,
      enrollmentId: sent.enrollmentId,
      createdAt: ctx.now(),
      ...fresh,
    })
    .onConflictDoUpdate({
      target: [application.tenantId, application.driveId, application.enrollmentId],
      set: fresh,
      // Everything but a withdrawn one stays as it is, and nothing is returned.
      setWhere: eq(application.status, "withdrawn"),
    })
    .returning();
  // The lock on the enrollment leaves nothing to conflict with; the constraint has the last word all the same.
  return stored ? ok(stored) : alreadyApplied();
}
