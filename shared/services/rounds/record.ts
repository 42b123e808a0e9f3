import { and, eq } from "drizzle-orm";
import type { RecordedRound, RecordResults } from "#shared/contracts/rounds.ts";
import { drive, round, roundResult } from "#shared/db/schema/index.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { Attendance, RoundOutcome } from "#shared/domain/round/statuses.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveDrive } from "../drives/transition.ts";
import { findRound, type RoundRow, selectApplicants } from "./candidates.ts";
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
    const found = await findRound(ctx, tx, input.id, true);
    if (found === undefined) return notFound("round");
    const ready = await checkOrder(ctx, writing, found.round);
    if (!ready.ok) return ready;
    const started = await startProcess(ctx, writing, found.drive);
    if (!started.ok) return started;

    const applicants = await selectApplicants(tx, ctx, found.round);
    const candidates = applicants.filter((each) => each.candidate).map((each) => each.applicationId);
    const results = decide(input, candidates);
    if (!results.ok) return results;
    await replaceResults(ctx, writing, found.round, results.value);
    audit({ action: "round.record", entityType: "round", entityId: input.id, after: tally(results.value) });
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

interface Decided {
  readonly applicationId: string;
  readonly outcome: RoundOutcome;
  readonly attendance: Attendance;
}

/** A result for every candidate. Refuses ids that are no candidates of this round, and one that is named twice. */
function decide(input: RecordResults, candidates: readonly string[]): Result<Decided[]> {
  const known = new Set(candidates);
  const advanced = new Set(input.advanced);
  const absent = new Set(input.absent);
  const strangers = [...advanced, ...absent].filter((id) => !known.has(id)).length;
  if (strangers > 0) {
    return invalid({
      name: "advanced",
      reason: `${strangers} of them are no candidates of this round. Match the list again.`,
    });
  }
  const both = [...advanced].filter((id) => absent.has(id)).length;
  if (both > 0) return invalid({ name: "absent", reason: `${both} are named both as advanced and as absent.` });
  return ok(
    candidates.map((applicationId): Decided => {
      if (advanced.has(applicationId)) return { applicationId, outcome: "advanced", attendance: "present" };
      if (absent.has(applicationId)) return { applicationId, outcome: "eliminated", attendance: "absent" };
      if (input.rest === "eliminate") return { applicationId, outcome: "eliminated", attendance: "present" };
      return { applicationId, outcome: "pending", attendance: "pending" };
    }),
  );
}

async function replaceResults(
  ctx: ActorContext,
  { tx }: Writing,
  of: RoundRow,
  results: readonly Decided[],
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

function tally(results: readonly Decided[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
