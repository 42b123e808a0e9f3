import { and, eq, inArray } from "drizzle-orm";
import type { Apply, MyApplicationRow } from "#shared/contracts/applications.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import {
  APPLICATION_TRANSITIONS,
  type ApplicationStatus,
  possibleForStudent,
  statusForStudent,
} from "#shared/domain/application/statuses.ts";
import { type DriveStatus, VISIBLE_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { evaluateEligibility } from "#shared/domain/eligibility/evaluate.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { applyOverrides, type ExceptedJudgement } from "#shared/domain/override/judge.ts";
import { decideApplication } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { selectionBegun } from "../drives/my-drive-rows.ts";
import { toVerdictView } from "../eligibility/verdict.ts";
import {
  lockEnrollment,
  selectStandings,
  standingBefore,
  type StandingRow,
  toVersionedPolicy,
} from "../enrollments/standing.ts";
import { subjectOf, toOverrides } from "../overrides/of-standing.ts";
import { checkResume } from "./check-resume.ts";
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
    const judged = judge(ctx, found, locked, earlier !== undefined);
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
      after: { ...input, status: stored.value.status, overrides: judged.value.overrides },
    });
    emit({ type: "application.submitted", applicationId: stored.value.id });
    return ok(
      toMyApplicationRow(ctx, { application: stored.value, drive: found.drive, companyName: found.companyName }),
    );
  });
}

async function findDrive(ctx: ActorContext, { tx }: Writing, id: string) {
  const [found] = await tx
    .select({ drive, companyName: company.name, selectionBegun })
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
  if (earlier === undefined || transition(APPLICATION_TRANSITIONS, earlier, "submit_again").ok) return ok(undefined);
  const details = {
    state: statusForStudent(earlier),
    command: "submit_again",
    possible: possibleForStudent(earlier),
  };
  if (earlier === "rejected") {
    const sentence = "You were not selected in this drive, so you cannot apply to it again.";
    return refuse("conflict", "rejected_before", sentence, { details });
  }
  return refuse("conflict", "already_applied", "You have applied to this drive already.", { details });
}

type Snapshot = typeof application.$inferInsert.snapshot;

function judge(
  ctx: ActorContext,
  found: { readonly drive: typeof drive.$inferSelect; readonly selectionBegun: boolean },
  season: StandingRow,
  appliedBefore: boolean,
): Result<Snapshot> {
  const { drive: job } = found;
  const standing = standingBefore(ctx, season, appliedBefore);
  const { facts } = standing;
  const eligibility = evaluateEligibility(job.eligibility, facts);
  const offered = toPolicyJob(job.compensation, job);
  const policy = decideApplication(toVersionedPolicy(season.inEffect), standing, offered, collegeDay(ctx, ctx.now()));
  const isOpen = job.status === "published" && job.applicationsCloseAt > ctx.now();
  const subject = subjectOf(season, { driveId: job.id, companyId: job.companyId });
  const judged = applyOverrides({ eligibility, policy, isOpen }, toOverrides(season), subject, ctx.now());
  const inTime = checkTime(found, isOpen, judged.isOpen);
  if (!inTime.ok) return inTime;
  if (season.enrollment.profileConfirmedAt === null) {
    return refuse("conflict", "profile_unconfirmed", "Please check and confirm your profile first.");
  }
  const letIn = checkVerdicts(judged, job.compensation.currency);
  if (!letIn.ok) return letIn;
  const { rollNo, name, profile } = season.enrollment;
  const overrides = judged.allowedBy.map(({ id, domain, reason }) => ({ id, domain, reason }));
  const excepted = overrides.length > 0 && { overrides };
  return ok({ rollNo, name, email: ctx.actor.email, facts, profile, eligibility, policy, ...excepted });
}

/** In time, or let in late by the office while the selection has not begun. */
function checkTime(
  { drive: { status }, selectionBegun: begun }: { readonly drive: { status: DriveStatus }; selectionBegun: boolean },
  isOpen: boolean,
  isOpenByException: boolean,
): Result<void> {
  if (isOpen) return ok(undefined);
  if (isOpenByException && (begun || status === "results_declared" || status === "closed")) {
    const sentence = "The selection of this drive has begun, so the office cannot let you in late any more.";
    return refuse("conflict", "selection_begun", sentence);
  }
  if (isOpenByException) return ok(undefined);
  return refuse("conflict", "applications_closed", "Applications for this drive are closed.");
}

function checkVerdicts(judged: ExceptedJudgement, currency: string): Result<void> {
  const { reasons, policyReasons, closedBy } = toVerdictView(judged, currency);
  if (closedBy !== null) return refuse("conflict", "closed_by_office", closedBy);
  if (!judged.eligibility.eligible) {
    const message = `You are not eligible for this drive: ${reasons.join("; ")}.`;
    return refuse("conflict", "not_eligible", message, { details: { reasons } });
  }
  if (!judged.policy.allowed) {
    return refuse("conflict", "policy_refuses", policyReasons.join(" "), { details: { reasons: policyReasons } });
  }
  return ok(undefined);
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
    status: APPLICATION_TRANSITIONS.submit_again.to,
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
      setWhere: inArray(application.status, [...APPLICATION_TRANSITIONS.submit_again.from]),
    })
    .returning();
  // The lock on the enrollment leaves nothing to conflict with; the constraint has the last word all the same.
  return stored ? ok(stored) : refuse("conflict", "already_applied", "You have applied to this drive already.");
}
