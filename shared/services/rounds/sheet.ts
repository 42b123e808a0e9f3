import type { PreviewSheet, RecordedRound, RecordSheet, SheetPreview } from "#shared/contracts/rounds.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import {
  readResultSheet,
  type SheetLine,
  type SheetProblem,
  type SheetResult,
  unknownColumnsOf,
} from "#shared/domain/round/result-sheet.ts";
import { VERDICTS } from "#shared/domain/round/decide-results.ts";
import { UNDECIDED } from "#shared/domain/round/marks.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import { type Affected, type BulkAction, type BulkPlan, runBulk, type Skipped, viewPlan } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { findRound, lockRound, type RoundApplicant, selectApplicants } from "./candidates.ts";
import { resultsFromInterviews } from "./interview-attendance.ts";
import { findOthers } from "./others.ts";
import { checkOrder, openRound } from "./open.ts";
import { resultWords } from "./result-words.ts";
import { readSource } from "./sheet-source.ts";
import { type StagedResult, stageResults } from "./stage.ts";
import { viewRound } from "./view.ts";

interface Sheet {
  readonly id: string;
  readonly lines: readonly SheetLine[];
  readonly rest: PreviewSheet["rest"];
}

/** A dry run of a sheet of results: who would get which, and every row that is left out, with its number and why. */
export async function previewSheet(
  ctx: ActorContext,
  input: PreviewSheet & { id: string },
): Promise<Result<SheetPreview>> {
  const lines = await readSource(ctx, input.id, input.source);
  if (!lines.ok) return lines;
  const sheet = { id: input.id, rest: input.rest, lines: lines.value };
  const plan = await withTenant(ctx.db, ctx.tenant.id, (tx) => recording.plan(ctx, tx, sheet, false));
  if (!plan.ok) return plan;
  return ok({ ...viewPlan(plan.value), rows: lines.value.length, unknownColumns: unknownColumnsOf(lines.value) });
}

/** Stages the results of a sheet as its preview said; the office releases them. */
export async function recordSheet(
  ctx: ActorContext,
  input: RecordSheet & { id: string },
): Promise<Result<RecordedRound>> {
  const lines = await readSource(ctx, input.id, input.source);
  if (!lines.ok) return lines;
  return runBulk(ctx, recording, { id: input.id, rest: input.rest, lines: lines.value }, input.hash);
}

const recording: BulkAction<Sheet, StagedResult, RecordedRound> = {
  async plan(ctx, tx, { id, lines, rest }, lock) {
    const found = await (lock ? lockRound : findRound)(ctx, tx, id);
    if (found === undefined) return notFound("round");
    const ready = await checkOrder(ctx, tx, found.round);
    if (!ready.ok) return ready;
    const attended = await resultsFromInterviews(ctx, tx, found.round);
    const applicants = (await selectApplicants(tx, ctx, found.round)).map((each) =>
      each.outcome === null ? { ...each, ...attended.get(each.applicationId) } : each,
    );
    const keys = lines.flatMap(({ record }) => record);
    const { results, problems } = readResultSheet({
      lines,
      applicants,
      others: await findOthers(ctx, tx, keys, applicants),
    });
    return ok(planSheet(applicants, results, problems, rest));
  },
  async apply(ctx, writing, { id }, plan) {
    const found = await findRound(ctx, writing.tx, id);
    if (found === undefined) return notFound("round");
    const opened = await openRound(ctx, writing, found);
    if (!opened.ok) return opened;
    const results = plan.affected.map(({ step }) => step);
    await stageResults(ctx, writing, found.round, results);
    writing.audit({
      action: "round.record",
      entityType: "round",
      entityId: id,
      before: { status: found.round.status },
      after: { status: "recorded", fromSheet: results.length },
    });
    writing.emit({ type: "round.recorded", roundId: id });
    return ok(await viewRound(ctx, writing.tx, id));
  },
};

function planSheet(
  applicants: readonly RoundApplicant[],
  results: readonly SheetResult[],
  problems: readonly SheetProblem[],
  rest: PreviewSheet["rest"],
): BulkPlan<StagedResult> {
  const named = new Map(results.map((result) => [result.applicationId, result]));
  const ranks = rankWaiting(applicants, results, rest);
  const affected: Affected<StagedResult>[] = [];
  const skipped: Skipped[] = problems.map(toSkipped);
  for (const each of applicants.filter(({ candidate }) => candidate)) {
    const row = named.get(each.applicationId);
    const step = stepFor(each, row, ranks.get(each.applicationId) ?? null, rest);
    if (step === undefined) continue;
    const label = `${each.rollNo} ${each.name}`;
    if (each.status === "pending_offer" && step.outcome !== "advanced") {
      skipped.push({ id: each.applicationId, label, why: "Has an offer waiting to be released." });
      continue;
    }
    const reason = row ? `Row ${row.row}.${row.score === null ? "" : ` Score ${row.score}.`}` : "Not on the sheet.";
    const before = resultWords(stateOf(each), each.rank);
    affected.push({ id: each.applicationId, label, before, after: resultWords(step, step.rank), reason, step });
  }
  return { affected, skipped };
}

function stepFor(
  each: RoundApplicant,
  row: SheetResult | undefined,
  rank: number | null,
  rest: PreviewSheet["rest"],
): StagedResult | undefined {
  const { applicationId } = each;
  if (row) return { applicationId, ...VERDICTS[row.list], rank, score: row.score, remark: row.remark };
  if (rest === "keep")
    return rank === null || rank === each.rank ? undefined : { applicationId, ...stateOf(each), rank };
  return { applicationId, ...(each.attendance === "absent" ? VERDICTS.absent : VERDICTS.eliminated), rank: null };
}

/** The waiting list anew: the sheet's by their written places and then their rows, behind them who waited before. */
function rankWaiting(
  applicants: readonly RoundApplicant[],
  results: readonly SheetResult[],
  rest: PreviewSheet["rest"],
): ReadonlyMap<string, number> {
  const named = new Set(results.map((result) => result.applicationId));
  const fromSheet = results
    .filter((result) => result.list === "waitlisted")
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.row - b.row);
  const kept = applicants
    .filter((each) => rest === "keep" && each.rank !== null && !named.has(each.applicationId))
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return new Map([...fromSheet, ...kept].map(({ applicationId }, i) => [applicationId, i + 1]));
}

function stateOf({ outcome, attendance }: RoundApplicant) {
  return outcome === null || attendance === null ? UNDECIDED : { outcome, attendance };
}

function toSkipped(problem: SheetProblem, i: number): Skipped {
  const { row, input, code } = problem;
  return { id: `row-${row}-${i}`, label: `Row ${row}${input && `: ${input}`}`, why: whyNot(problem, code) };
}

function whyNot({ first, row }: SheetProblem, code: SheetProblem["code"]): string {
  switch (code) {
    case "unknown":
      return "Nobody who applied has this roll number or address.";
    case "not_applied":
      return "This student did not apply to the drive.";
    case "not_in_this_round":
      return "This candidate is out, or has not reached this round.";
    case "ambiguous":
      return "Several candidates answer to this.";
    case "two_people":
      return "The roll number and the address are not the same person's.";
    case "repeated":
      return `Says the same as row ${first}.`;
    case "contradictory":
      return row === first ? "Another row says otherwise of this candidate." : `Row ${first} says otherwise.`;
    case "no_identifier":
      return "There is neither a roll number nor an address.";
    case "unknown_result":
      return "This is no result. Write selected, rejected, waitlisted, absent or excused.";
    case "bad_score":
      return "This score is not a number.";
  }
}
