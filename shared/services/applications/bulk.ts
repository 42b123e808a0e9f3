import { and, asc, eq, inArray } from "drizzle-orm";
import type {
  BulkApplications,
  BulkCommand,
  PreviewBulkApplications,
  Selection,
} from "#shared/contracts/applications.ts";
import type { BulkOutcome, BulkPreview } from "#shared/contracts/bulk.ts";
import { application } from "#shared/db/schema/application.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { possibleDriveCommands } from "#shared/domain/drive/commands.ts";
import { type DriveStatus, OFFERING_DRIVE_STATUSES, SELECTING_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { type BulkAction, type BulkPlan, previewBulk, runBulk } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { driveInReach } from "../drives/scope.ts";
import { closeOffers } from "../offers/close-offers.ts";
import { findRound, selectApplicants } from "../rounds/candidates.ts";
import { checkRound } from "../rounds/check-round.ts";
import { checkOrder, checkStart, openRound } from "../rounds/open.ts";
import { stageResults } from "../rounds/stage.ts";
import { lastRank, promote } from "../rounds/waitlist.ts";
import { applicationsFound } from "./filters.ts";
import { moveApplications } from "./move.ts";
import { isMark, placeOf, planCommand, type Step, type Target } from "./plan.ts";
import { ofApplication } from "./scope.ts";

type Input = PreviewBulkApplications & { readonly id: string; readonly reason?: string | undefined };

/** Whom a command on some of a drive's applications would move, and whom not and why. */
export const previewBulkApplications = (
  ctx: ActorContext,
  input: PreviewBulkApplications & { id: string },
): Promise<Result<BulkPreview>> => previewBulk(ctx, moving, input);

/** Moves some of a drive's applications as the preview said. */
export async function bulkApplications(
  ctx: ActorContext,
  { hash, ...input }: BulkApplications & { id: string },
): Promise<Result<BulkOutcome>> {
  if (["reject", "reinstate", "withdraw"].includes(input.command) && input.reason === undefined) {
    return invalid({ name: "reason", reason: "Please say why: the students read it." });
  }
  return runBulk(ctx, moving, input, hash);
}

const moving: BulkAction<Input, Step, BulkOutcome> = {
  async plan(ctx, tx, input, lock) {
    const allowed = mayCommand(ctx.actor.role, input.command);
    if (!allowed.ok) return allowed;
    const inReach = tx.select().from(drive).where(driveInReach(ctx, input.id));
    // Whoever changes a round or an application by a round holds its drive.
    const [found] = await (lock ? inReach.for("no key update") : inReach);
    if (found === undefined) return notFound("drive");
    const ready = checkDrive(ctx, found, input.command);
    if (!ready.ok) return ready;
    const targets = await selectTargets(ctx, tx, input, lock);
    return targets.ok ? ok(planCommand(input.command, targets.value)) : targets;
  },
  async apply(ctx, writing, input, plan) {
    if (plan.affected.length === 0) {
      return refuse("conflict", "nothing_to_do", "Nobody of those chosen can be moved this way.", {
        details: { skipped: plan.skipped.slice(0, 20) },
      });
    }
    const done = await applyCommand(ctx, writing, input, plan);
    return done.ok ? ok({ affected: plan.affected.length, skipped: plan.skipped.length }) : done;
  },
};

/** A company decides results, which the office releases; what students learn at once is the office's. */
function mayCommand(role: Role, command: BulkCommand): Result<void> {
  if ((OFFICE_ROLES as readonly Role[]).includes(role) || isMark(command) || command === "promote")
    return ok(undefined);
  return refuse("forbidden", "wrong_role", "Only the placement office can do this.");
}

async function selectTargets(
  ctx: ActorContext,
  tx: TenantTransaction,
  input: Input,
  lock: boolean,
): Promise<Result<readonly Target[]>> {
  const chosen = await selectChosen(ctx, tx, input.id, input.selection, lock);
  if (input.command === "reject" || input.command === "reinstate" || input.command === "withdraw") {
    return ok(chosen.map((each) => ({ ...each, candidate: false, outcome: null, attendance: null, rank: null })));
  }
  if (input.roundId === undefined) return invalid({ name: "roundId", reason: "Say which round." });
  const found = await findRound(ctx, tx, input.roundId);
  if (found?.drive.id !== input.id) return notFound("round");
  const ready =
    input.command === "promote" ? checkRound(found.round.status, "promote") : await checkOrder(ctx, tx, found.round);
  if (!ready.ok) return ready;
  const wanted = new Set(chosen.map((each) => each.applicationId));
  const applicants = await selectApplicants(tx, ctx, found.round);
  const targets = applicants.filter((each) => wanted.has(each.applicationId));
  // In the order of the selection: a waiting list grows by it.
  const place = new Map(chosen.map((each, i) => [each.applicationId, i]));
  return ok(targets.toSorted((a, b) => (place.get(a.applicationId) ?? 0) - (place.get(b.applicationId) ?? 0)));
}

/** Nobody is brought back into a selection that is over, nor marked where none has begun. */
function checkDrive(ctx: ActorContext, of: typeof drive.$inferSelect, command: BulkCommand): Result<void> {
  if (isMark(command)) return checkStart(ctx, of);
  const goesOn = command === "promote" ? OFFERING_DRIVE_STATUSES : SELECTING_DRIVE_STATUSES;
  const isBack = command === "promote" || command === "reinstate";
  if (!isBack || (goesOn as readonly DriveStatus[]).includes(of.status)) return ok(undefined);
  return refuse("conflict", "selection_over", "The selection of this drive is over, so nobody can be brought back.", {
    details: { state: of.status, command, possible: possibleDriveCommands(of.status, ctx.actor.role) },
  });
}

async function selectChosen(
  ctx: ActorContext,
  tx: TenantTransaction,
  driveId: string,
  selection: Selection,
  lock: boolean,
) {
  const filters = "matching" in selection ? selection.matching : {};
  const query = tx
    .select({
      applicationId: application.id,
      rollNo: enrollment.rollNo,
      name: enrollment.name,
      status: application.status,
    })
    .from(application)
    .innerJoin(enrollment, ofApplication)
    .where(
      and(
        applicationsFound(ctx, driveId, filters),
        "ids" in selection ? inArray(application.id, selection.ids) : undefined,
      ),
    )
    .orderBy(asc(application.id));
  const rows = await (lock ? query.for("no key update", { of: application }) : query);
  if (!("ids" in selection)) return rows;
  const place = new Map(selection.ids.map((id, i) => [id, i]));
  return rows.toSorted((a, b) => (place.get(a.applicationId) ?? 0) - (place.get(b.applicationId) ?? 0));
}

async function applyCommand(
  ctx: ActorContext,
  writing: Writing,
  { command, roundId, reason = "" }: Input,
  plan: BulkPlan<Step>,
): Promise<Result<void>> {
  const ids = plan.affected.map((each) => each.id);
  if (command === "reject" || command === "reinstate" || command === "withdraw") {
    if (command === "withdraw") await endStagedOffers(ctx, writing, ids);
    await moveApplications(ctx, writing, ids, command, reason);
    for (let from = 0; from < ids.length; from += 2_000) {
      const applicationIds = ids.slice(from, from + 2_000);
      writing.emit({ type: "application.moved_by_office", applicationIds, command, reason });
    }
    return ok(undefined);
  }
  const found = roundId === undefined ? undefined : await findRound(ctx, writing.tx, roundId);
  if (found === undefined) return notFound("round");
  if (command === "promote") {
    await promote(ctx, writing, found.round, ids, reason || "Let on from the waiting list.");
    return ok(undefined);
  }
  const opened = await openRound(ctx, writing, found);
  if (!opened.ok) return opened;
  const behind = await lastRank(ctx, writing.tx, found.round.id);
  const results = plan.affected.flatMap(({ id, step }, i) => {
    return step === null ? [] : [{ applicationId: id, ...step, rank: placeOf(step, behind + i + 1) }];
  });
  await stageResults(ctx, writing, found.round, results);
  for (const { id, before, after } of plan.affected) {
    writing.audit({
      action: `application.${command}`,
      entityType: "application",
      entityId: id,
      before: { round: found.round.name, result: before },
      after: { round: found.round.name, result: after },
    });
  }
  if (found.round.status === "planned") writing.emit({ type: "round.recorded", roundId: found.round.id });
  return ok(undefined);
}

/** Offers that the office holds end with their applications. */
async function endStagedOffers(ctx: ActorContext, writing: Writing, applicationIds: readonly string[]): Promise<void> {
  const staged = await writing.tx
    .select()
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        inArray(offer.applicationId, [...applicationIds]),
        eq(offer.status, "extended"),
      ),
    )
    .for("no key update");
  await closeOffers(ctx, writing, staged, "terminated", "student_withdrew");
}
