import { and, eq } from "drizzle-orm";
import type { drive } from "#shared/db/schema/drive.ts";
import { roundResult } from "#shared/db/schema/application.ts";
import { round } from "#shared/db/schema/drive.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { possibleDriveCommands } from "#shared/domain/drive/commands.ts";
import { DRIVE_TRANSITIONS } from "#shared/domain/drive/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { UNDECIDED } from "#shared/domain/round/marks.ts";
import { illegalTransition, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveDrive } from "../drives/move.ts";
import { type RoundRow, selectApplicants } from "./candidates.ts";
import { checkRound } from "./check-round.ts";
import { resultsFromInterviews } from "./interview-attendance.ts";

type DriveRow = typeof drive.$inferSelect;

/** Whether results of the round can be recorded now: not released itself, and every round before it is. */
export async function checkOrder(ctx: ActorContext, tx: TenantTransaction, current: RoundRow): Promise<Result<void>> {
  const ready = checkRound(current.status, "record");
  if (!ready.ok) return ready;
  const rounds = await tx
    .select({ position: round.position, name: round.name, status: round.status })
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, current.driveId)));
  const open = rounds.find((each) => each.position < current.position && each.status !== "released");
  return open === undefined
    ? ok(undefined)
    : refuse("conflict", "earlier_round_open", `The results of "${open.name}" must be released first.`);
}

/**
 * Makes a round ready for results: the first ones close applications, once the deadline has passed, and start the
 * selection. From then on everybody in the round has a result, pending until it is decided.
 */
export async function openRound(
  ctx: ActorContext,
  writing: Writing,
  found: { readonly round: RoundRow; readonly drive: DriveRow },
): Promise<Result<void>> {
  const ready = await checkOrder(ctx, writing.tx, found.round);
  if (!ready.ok) return ready;
  const started = await startProcess(ctx, writing, found.drive);
  if (!started.ok) return started;
  await addMissing(ctx, writing, found.round);
  await writing.tx
    .update(round)
    .set({ status: "recorded" })
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.id, found.round.id)));
  return ok(undefined);
}

/**
 * A result for every candidate who has none, pending but for what their interview says: a round that was opened may
 * still gain candidates.
 */
export async function addMissing(ctx: ActorContext, { tx }: Writing, of: RoundRow): Promise<void> {
  const applicants = await selectApplicants(tx, ctx, of);
  const known = await resultsFromInterviews(ctx, tx, of);
  const recorded = { tenantId: ctx.tenant.id, roundId: of.id, recordedBy: ctx.actor.membershipId };
  const rows = applicants
    .filter((each) => each.candidate)
    .map(({ applicationId }) => {
      const state = known.get(applicationId) ?? UNDECIDED;
      return { ...recorded, ...state, applicationId, recordedAt: ctx.now() };
    });
  for (let from = 0; from < rows.length; from += 5_000) {
    await tx
      .insert(roundResult)
      .values(rows.slice(from, from + 5_000))
      .onConflictDoNothing();
  }
}

/** Whether a drive's selection has begun, or can begin with results. */
export function checkStart(ctx: ActorContext, of: DriveRow): Result<void> {
  if (of.status === "in_process") return ok(undefined);
  const possible = possibleDriveCommands(of.status, ctx.actor.role);
  if (of.status === "published") {
    if (of.applicationsCloseAt <= ctx.now()) return ok(undefined);
    const sentence = "Applications are still open. Close them before recording results.";
    return refuse("conflict", "applications_open", sentence, {
      details: { state: of.status, command: "start_process", possible },
    });
  }
  const next = transition(DRIVE_TRANSITIONS, of.status, "start_process");
  return next.ok ? ok(undefined) : illegalTransition("drive", { ...next, possible });
}

async function startProcess(ctx: ActorContext, writing: Writing, of: DriveRow): Promise<Result<void>> {
  const ready = checkStart(ctx, of);
  if (!ready.ok || of.status === "in_process") return ready;
  if (of.status === "published") {
    const closed = await moveDrive(ctx, writing, of.id, {
      command: "close_applications",
      reason: "The deadline passed.",
    });
    if (!closed.ok) return closed;
  }
  const moved = await moveDrive(ctx, writing, of.id, { command: "start_process" });
  return moved.ok ? ok(undefined) : moved;
}
