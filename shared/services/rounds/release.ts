import { and, eq, inArray, lt, ne } from "drizzle-orm";
import type { BulkPreview } from "#shared/contracts/bulk.ts";
import type { RecordedRound, ReleaseRound } from "#shared/contracts/rounds.ts";
import { roundResult } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { type FinalResult, finaliseResult, type ResultState, UNDECIDED } from "#shared/domain/round/marks.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { type Affected, type BulkAction, type BulkPlan, previewBulk, runBulk, type Skipped } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { recordStrikes } from "../strikes/record.ts";
import { findRound, lockRound, type RoundApplicant, type RoundRow, selectApplicants } from "./candidates.ts";
import { resultsFromInterviews, struckForInterviews } from "./interview-attendance.ts";
import { checkRound } from "./check-round.ts";
import { addMissing } from "./open.ts";
import { resultWords } from "./result-words.ts";
import { viewRound } from "./view.ts";

interface RoundId {
  readonly id: string;
}

/** What releasing a round would tell whom. */
export const previewRelease = (ctx: ActorContext, input: RoundId): Promise<Result<BulkPreview>> =>
  previewBulk(ctx, releasing, input);

/** The office releases a round: students are told their own result, and who did not advance is out. */
export const releaseRound = (ctx: ActorContext, { hash, ...input }: RoundId & ReleaseRound) =>
  runBulk(ctx, releasing, input, hash);

type Step = FinalResult & { readonly enrollmentId: string };

const releasing: BulkAction<RoundId, Step, RecordedRound> = {
  async plan(ctx, tx, { id }, lock) {
    const found = await (lock ? lockRound : findRound)(ctx, tx, id);
    if (found === undefined) return notFound("round");
    const ready = checkRound(found.round.status, "release");
    if (!ready.ok) return ready;
    const ordered = await checkEarlier(ctx, tx, found.round);
    return ordered.ok ? ok(await planRelease(ctx, tx, found.round)) : ordered;
  },
  async apply(ctx, writing, { id }, plan) {
    const found = await findRound(ctx, writing.tx, id);
    if (found === undefined) return notFound("round");
    await applyRelease(ctx, writing, found.round, plan);
    return ok(await viewRound(ctx, writing.tx, id));
  },
};

/** Makes a recorded round's results final, in the caller's transaction and under its lock of the drive. */
export async function finalise(ctx: ActorContext, writing: Writing, of: RoundRow): Promise<void> {
  await applyRelease(ctx, writing, of, await planRelease(ctx, writing.tx, of));
}

/** After an undo a later round may be staged already: it has to wait for this one. */
async function checkEarlier(ctx: ActorContext, tx: TenantTransaction, of: RoundRow): Promise<Result<void>> {
  const [open] = await tx
    .select({ name: round.name })
    .from(round)
    .where(
      and(
        eq(round.tenantId, ctx.tenant.id),
        eq(round.driveId, of.driveId),
        lt(round.position, of.position),
        ne(round.status, "released"),
      ),
    );
  if (open === undefined) return ok(undefined);
  return refuse("conflict", "earlier_round_open", `The results of "${open.name}" must be released first.`);
}

/** How each candidate of a recorded round would end up in it. Depends on what it reads alone. */
export async function planRelease(ctx: ActorContext, tx: TenantTransaction, of: RoundRow): Promise<BulkPlan<Step>> {
  const affected: Affected<Step>[] = [];
  const skipped: Skipped[] = [];
  const known = await resultsFromInterviews(ctx, tx, of);
  const struck = await struckForInterviews(ctx, tx, of);
  for (const each of await selectApplicants(tx, ctx, of)) {
    const label = `${each.rollNo} ${each.name}`;
    if (each.candidate) {
      const staged = stagedOf(each) ?? known.get(each.applicationId) ?? UNDECIDED;
      affected.push({ id: each.applicationId, label, ...finalFor(of, each, staged, struck.has(each.enrollmentId)) });
    } else if (each.outcome !== null) {
      skipped.push({ id: each.applicationId, label, why: "Is no candidate of this round any more." });
    }
  }
  return { affected, skipped };
}

function stagedOf({ outcome, attendance }: RoundApplicant): ResultState | undefined {
  return outcome === null || attendance === null ? undefined : { outcome, attendance };
}

function finalFor(of: RoundRow, { enrollmentId, rank }: RoundApplicant, staged: ResultState, isStruck: boolean) {
  const final = finaliseResult(staged, of.kind);
  const step = { ...final, strike: final.strike && !isStruck, enrollmentId };
  const noted = step.strike ? " A strike is noted." : "";
  const reason = step.presumed
    ? step.attendance === "absent" && of.kind !== "screening"
      ? `Nobody recorded a result, so this counts as absent.${noted}`
      : "Nobody decided, so this counts as out."
    : `Recorded so.${noted}`;
  return { before: resultWords(staged, rank), after: resultWords(step, rank), reason, step };
}

async function applyRelease(ctx: ActorContext, writing: Writing, of: RoundRow, plan: BulkPlan<Step>): Promise<void> {
  const { tx, audit, emit } = writing;
  await addMissing(ctx, writing, of);
  await makeFinal(ctx, tx, of, plan);
  const out = plan.affected.filter(({ step }) => step.outcome === "eliminated").map(({ id }) => id);
  await moveApplications(ctx, writing, out, "reject", `Did not advance in "${of.name}".`);
  await strike(ctx, writing, of, plan);
  const releaseEventId = emit({ type: "round.released", roundId: of.id });
  await tx
    .update(round)
    .set({ status: "released", releasedAt: ctx.now(), releaseEventId })
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.id, of.id)));
  const after = { status: "released", eliminated: out.length };
  audit({ action: "round.release", entityType: "round", entityId: of.id, before: { status: of.status }, after });
}

/** Writes down what the release alone decided: who was pending is out. */
async function makeFinal(
  ctx: ActorContext,
  tx: TenantTransaction,
  of: RoundRow,
  { affected }: BulkPlan<Step>,
): Promise<void> {
  const presumed = affected.filter(({ step }) => step.presumed);
  for (const [attendance, group] of Map.groupBy(presumed, ({ step }) => step.attendance)) {
    await tx
      .update(roundResult)
      .set({ outcome: "eliminated", attendance, presumed: true })
      .where(
        and(
          eq(roundResult.tenantId, ctx.tenant.id),
          eq(roundResult.roundId, of.id),
          inArray(
            roundResult.applicationId,
            group.map(({ id }) => id),
          ),
        ),
      );
  }
}

async function strike(ctx: ActorContext, writing: Writing, of: RoundRow, { affected }: BulkPlan<Step>): Promise<void> {
  const enrollmentIds = affected.filter(({ step }) => step.strike).map(({ step }) => step.enrollmentId);
  if (enrollmentIds.length === 0) return;
  const [job] = await writing.tx
    .select({ cycleId: drive.cycleId, title: drive.title })
    .from(drive)
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, of.driveId)));
  if (job === undefined) throw new Error("a locked drive is gone");
  const note = `Absent from "${of.name}" of ${job.title}.`;
  const { cycleId } = job;
  await recordStrikes(ctx, writing, { cycleId, kind: "absent_round", sourceId: of.id, note, enrollmentIds });
}
