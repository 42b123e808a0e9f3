import type { RecordedRound, RecordResults } from "#shared/contracts/rounds.ts";
import { type DecidedResult, decideResults, type NamedList } from "#shared/domain/round/decide-results.ts";
import type { ResultState } from "#shared/domain/round/marks.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockRound, type RoundApplicant, selectApplicants } from "./candidates.ts";
import { resultsFromInterviews } from "./interview-attendance.ts";
import { openRound } from "./open.ts";
import { stageResults } from "./stage.ts";
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
    const found = await lockRound(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("round");
    const opened = await openRound(ctx, writing, found);
    if (!opened.ok) return opened;
    const applicants = await selectApplicants(writing.tx, ctx, found.round);
    const results = decide(input, applicants, await resultsFromInterviews(ctx, writing.tx, found.round));
    if (!results.ok) return results;
    await stageResults(ctx, writing, found.round, results.value);
    writing.audit({
      action: "round.record",
      entityType: "round",
      entityId: input.id,
      before: { status: found.round.status },
      after: { status: "recorded", ...tally(results.value) },
    });
    writing.emit({ type: "round.recorded", roundId: input.id });
    return ok(await viewRound(ctx, writing.tx, input.id));
  });
}

const LISTS: Readonly<Record<NamedList, string>> = {
  advanced: "as advanced",
  eliminated: "as eliminated",
  waitlisted: "for the waiting list",
  absent: "as absent",
  excused: "as excused",
};

/** A result for every candidate; refuses what cannot be meant. */
function decide(
  input: RecordResults,
  applicants: readonly RoundApplicant[],
  attended: ReadonlyMap<string, ResultState>,
): Result<readonly DecidedResult[]> {
  const candidates = applicants.filter((each) => each.candidate).map((each) => each.applicationId);
  const decided = decideResults(candidates, input, attended);
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

export function tally(results: readonly Pick<DecidedResult, "outcome">[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
