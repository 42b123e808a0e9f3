import { and, eq, gt, inArray, isNotNull } from "drizzle-orm";
import type { BulkPreview } from "#shared/contracts/bulk.ts";
import type { RecordedRound, UndoRound } from "#shared/contracts/rounds.ts";
import { roundResult } from "#shared/db/schema/application.ts";
import { round } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { type ResultState, unfinaliseResult } from "#shared/domain/round/marks.ts";
import { statusWithoutRound } from "#shared/domain/round/undo.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { type Affected, type BulkAction, type BulkPlan, previewBulk, runBulk } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { withdrawStrikes } from "../strikes/record.ts";
import { findRound, lockRound, type RoundRow, selectApplicants } from "./candidates.ts";
import { checkRound } from "./check-round.ts";
import { resultWords } from "./result-words.ts";
import { viewRound } from "./view.ts";

interface Undoing {
  readonly id: string;
  readonly reason: string;
}

interface Step {
  /** Back in the selection. */
  readonly returns: boolean;
  readonly staged: ResultState;
}

/** Whom taking a release back would concern. */
export const previewUndo = (ctx: ActorContext, { id }: { id: string }): Promise<Result<BulkPreview>> =>
  previewBulk(ctx, undoing, { id, reason: "" });

/**
 * Takes a round's release back: its results are staged again, whom it put out is back in the selection, and exactly
 * those who were told are told why. Refused when later facts stand on it.
 */
export const undoRound = (ctx: ActorContext, { hash, ...input }: { id: string } & UndoRound) =>
  runBulk(ctx, undoing, input, hash);

const undoing: BulkAction<Undoing, Step, RecordedRound> = {
  async plan(ctx, tx, { id }, lock) {
    const found = await (lock ? lockRound : findRound)(ctx, tx, id);
    if (found === undefined) return notFound("round");
    const ready = checkRound(found.round.status, "undo");
    if (!ready.ok) return ready;
    const standing = await standsOn(ctx, tx, found.round, found.drive.status);
    if (standing.length > 0) {
      const message = `This cannot be undone any more: ${standing.join(" ")}`;
      return refuse("conflict", "later_facts", message, { details: { reasons: standing } });
    }
    return ok(await planUndo(ctx, tx, found.round));
  },
  async apply(ctx, writing, { id, reason }, plan) {
    const found = await findRound(ctx, writing.tx, id);
    if (found === undefined) return notFound("round");
    await withdrawResults(ctx, writing, found.round, plan, reason);
    return ok(await viewRound(ctx, writing.tx, id));
  },
};

/** What would be left without its ground, as sentences. */
async function standsOn(
  ctx: ActorContext,
  tx: TenantTransaction,
  of: RoundRow,
  driveStatus: string,
): Promise<string[]> {
  const later = await tx
    .select({ name: round.name })
    .from(round)
    .where(
      and(
        eq(round.tenantId, ctx.tenant.id),
        eq(round.driveId, of.driveId),
        gt(round.position, of.position),
        eq(round.status, "released"),
      ),
    );
  const offers = await tx
    .select({ status: offer.status })
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.driveId, of.driveId), isNotNull(offer.releasedAt)));
  const accepted = offers.filter(({ status }) => ["accepted", "deferred", "joined"].includes(status)).length;
  const reasons = later.map(({ name }) => `"${name}" is released. Undo it first.`);
  if (offers.length > 0) reasons.push(`${offers.length} of its offers are released, ${accepted} of them accepted.`);
  if (driveStatus !== "in_process") reasons.push("The selection of this drive is over.");
  return reasons;
}

async function planUndo(ctx: ActorContext, tx: TenantTransaction, of: RoundRow): Promise<BulkPlan<Step>> {
  const presumed = await tx
    .select({ id: roundResult.applicationId })
    .from(roundResult)
    .where(
      and(eq(roundResult.tenantId, ctx.tenant.id), eq(roundResult.roundId, of.id), eq(roundResult.presumed, true)),
    );
  const wasPresumed = new Set(presumed.map(({ id }) => id));
  const affected: Affected<Step>[] = [];
  for (const { applicationId: id, rollNo, name, status, outcome, attendance, rank } of await selectApplicants(
    tx,
    ctx,
    of,
  )) {
    if (outcome === null || attendance === null) continue;
    const staged = unfinaliseResult({ outcome, attendance, presumed: wasPresumed.has(id) });
    const returns = statusWithoutRound(status, outcome) !== status;
    affected.push({
      id,
      label: `${rollNo} ${name}`,
      before: resultWords({ outcome, attendance }, rank),
      after: returns ? "Back in the selection" : "Result withdrawn",
      reason: returns ? "Was out by this round alone." : "Keeps the application as it is.",
      step: { returns, staged },
    });
  }
  return { affected, skipped: [] };
}

async function withdrawResults(
  ctx: ActorContext,
  writing: Writing,
  of: RoundRow,
  { affected }: BulkPlan<Step>,
  reason: string,
): Promise<void> {
  const { tx, audit, emit } = writing;
  const here = and(eq(roundResult.tenantId, ctx.tenant.id), eq(roundResult.roundId, of.id));
  for (const attendance of ["pending", "present", "excused"] as const) {
    const ids = affected.filter(({ step: { staged } }) => isOpen(staged, attendance)).map(({ id }) => id);
    if (ids.length === 0) continue;
    await tx
      .update(roundResult)
      .set({ outcome: "pending", attendance, presumed: false })
      .where(and(here, eq(roundResult.presumed, true), inArray(roundResult.applicationId, ids)));
  }
  const back = affected.filter(({ step }) => step.returns).map(({ id }) => id);
  await moveApplications(ctx, writing, back, "reinstate", reason);
  await withdrawStrikes(ctx, writing, { sourceId: of.id, reason });
  await tx
    .update(round)
    .set({ status: "recorded", releasedAt: null, releaseEventId: null })
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.id, of.id)));
  audit({
    action: "round.undo",
    entityType: "round",
    entityId: of.id,
    reason,
    before: { status: "released", releasedAt: of.releasedAt },
    after: { status: "recorded", reinstated: back.length },
  });
  if (of.releaseEventId) emit({ type: "round.undone", roundId: of.id, reason, releaseEventId: of.releaseEventId });
}

function isOpen(staged: ResultState, attendance: ResultState["attendance"]): boolean {
  return staged.outcome === "pending" && staged.attendance === attendance;
}
