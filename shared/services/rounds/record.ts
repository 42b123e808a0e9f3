import { and, eq } from "drizzle-orm";
import type { RecordedRound, RecordResults } from "#shared/contracts/rounds.ts";
import type { drive } from "#shared/db/schema/index.ts";
import { round, roundResult } from "#shared/db/schema/index.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { type DecidedResult, decideResults } from "#shared/domain/round/decide-results.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveDrive } from "../drives/move.ts";
import { lockRound, type RoundApplicant, type RoundRow, selectApplicants } from "./candidates.ts";
import { viewRound } from "./view.ts";

/**
 * Records a round's results, staged with the office until it releases them; recording again replaces them. The rounds
 * before it must have been released.
 */
export function recordResults(
  ctx: ActorContext,
  input: RecordResults & { id: string },
): Promise<Result<RecordedRound>> {
  return write(ctx, async (writing) => {
    const { tx, audit, emit } = writing;
    const found = await lockRound(ctx, tx, input.id);
    if (found === undefined) return notFound("round");
    const ready = await checkOrder(ctx, writing, found.round);
    if (!ready.ok) return ready;
    const started = await startProcess(ctx, writing, found.drive);
    if (!started.ok) return started;

    const applicants = await selectApplicants(tx, ctx, found.round);
    const results = decide(input, applicants);
    if (!results.ok) return results;
    await replaceResults(ctx, writing, found.round, results.value);
    audit({
      action: "round.record",
      entityType: "round",
      entityId: input.id,
      before: { status: found.round.status },
      after: { status: "recorded", ...tally(results.value) },
    });
    emit({ type: "round.recorded", roundId: input.id });
    return ok(await viewRound(ctx, tx, input.id));
  });
}

async function checkOrder(ctx: ActorContext, { tx }: Writing, current: RoundRow): Promise<Result<void>> {
  if (current.status === "released") {
    return refuse("conflict", "round_released", "This round's results were released already.");
  }
  const rounds = await tx
    .select({ position: round.position, name: round.name, status: round.status })
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, current.driveId)));
  const open = rounds.find((each) => each.position < current.position && each.status !== "released");
  return open === undefined
    ? ok(undefined)
    : refuse("conflict", "earlier_round_open", `The results of "${open.name}" must be released first.`);
}

/** The first results close applications, once the deadline has passed, and start the selection. */
async function startProcess(ctx: ActorContext, writing: Writing, of: typeof drive.$inferSelect): Promise<Result<void>> {
  if (of.status === "in_process") return ok(undefined);
  if (of.status === "published") {
    if (of.applicationsCloseAt > ctx.now()) {
      return refuse(
        "conflict",
        "applications_open",
        "Applications are still open. Close them before recording results.",
      );
    }
    const closed = await moveDrive(ctx, writing, of.id, {
      command: "close_applications",
      reason: "The deadline passed.",
    });
    if (!closed.ok) return closed;
  }
  const moved = await moveDrive(ctx, writing, of.id, { command: "start_process" });
  return moved.ok ? ok(undefined) : moved;
}

const LISTS = { advanced: "as advanced", eliminated: "as eliminated", absent: "as absent" } as const;

/** A result for every candidate; refuses what cannot be meant. */
function decide(input: RecordResults, applicants: readonly RoundApplicant[]): Result<readonly DecidedResult[]> {
  const candidates = applicants.filter((each) => each.candidate).map((each) => each.applicationId);
  const decided = decideResults(candidates, input);
  if (!decided.ok) {
    const { list, ids, problem } = decided;
    const reason =
      problem === "strangers"
        ? `${ids.length} of those named ${LISTS[list]} are no candidates of this round. Match the list again.`
        : `${ids.length} of those named ${LISTS[list]} are named in another list too.`;
    return invalid({ name: list, reason });
  }
  const offered = new Set(
    applicants.filter((each) => each.status === "pending_offer").map((each) => each.applicationId),
  );
  const undone = decided.results.filter((each) => offered.has(each.applicationId) && each.outcome !== "advanced");
  if (undone.length === 0) return ok(decided.results);
  const sentence = `${undone.length} of those who would no longer advance have an offer waiting to be released.`;
  return refuse("conflict", "offer_staged", sentence, {
    details: { applicationIds: undone.map((each) => each.applicationId) },
  });
}

async function replaceResults(
  ctx: ActorContext,
  { tx }: Writing,
  of: RoundRow,
  results: readonly DecidedResult[],
): Promise<void> {
  const tenantId = ctx.tenant.id;
  await tx.delete(roundResult).where(and(eq(roundResult.tenantId, tenantId), eq(roundResult.roundId, of.id)));
  const recorded = { tenantId, roundId: of.id, recordedBy: ctx.actor.membershipId, recordedAt: ctx.now() };
  for (let from = 0; from < results.length; from += 5_000) {
    await tx
      .insert(roundResult)
      .values(results.slice(from, from + 5_000).map((result) => ({ ...recorded, ...result })));
  }
  await tx
    .update(round)
    .set({ status: "recorded" })
    .where(and(eq(round.tenantId, tenantId), eq(round.id, of.id)));
}

function tally(results: readonly DecidedResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
