import { and, asc, eq } from "drizzle-orm";
import type { BulkPreview } from "#shared/contracts/bulk.ts";
import type { ReleaseResults } from "#shared/contracts/offers.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import { type BulkAction, type BulkPlan, previewBulk, runBulk } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { moveDrive } from "../drives/move.ts";
import { finalise } from "../rounds/release.ts";
import { planResults, type ResultStep } from "./plan-results.ts";
import { releaseOffers } from "./release.ts";
import { selectStaged } from "./staged.ts";

interface DriveId {
  readonly id: string;
}

/** What declaring a drive's results would tell whom. */
export const previewResults = (ctx: ActorContext, input: DriveId): Promise<Result<BulkPreview>> =>
  previewBulk(ctx, declaring, input);

/**
 * The office declares a drive's results: rounds that are still staged are released, the offers too, with the policy's
 * time to answer from now on, and whoever has none and waits for none is told so. Of a drive whose results are declared
 * already, what was offered since is released.
 */
export const releaseResults = (ctx: ActorContext, { hash, ...input }: DriveId & ReleaseResults) =>
  runBulk(ctx, declaring, input, hash);

const declaring: BulkAction<DriveId, ResultStep, { released: number }> = {
  plan: planResults,
  async apply(ctx, writing, { id }, plan) {
    const [found] = await writing.tx
      .select({ id: drive.id, cycleId: drive.cycleId, status: drive.status })
      .from(drive)
      .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, id)));
    if (found === undefined) throw new Error("a locked drive is gone");
    const staged = await selectStaged(ctx, writing.tx, found);
    if (found.status !== "results_declared") {
      const declared = await moveDrive(ctx, writing, id, { command: "declare_results" });
      if (!declared.ok) return declared;
      await releaseRounds(ctx, writing, id);
    }
    const released = await releaseOffers(ctx, writing, staged);
    await rejectTheRest(ctx, writing, plan);
    return ok({ released });
  },
};

async function releaseRounds(ctx: ActorContext, writing: Writing, driveId: string): Promise<void> {
  const recorded = await writing.tx
    .select()
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, driveId), eq(round.status, "recorded")))
    .orderBy(asc(round.position));
  for (const each of recorded) await finalise(ctx, writing, each);
}

/** Those whom no round's release has put out and told already. */
async function rejectTheRest(ctx: ActorContext, writing: Writing, { affected }: BulkPlan<ResultStep>): Promise<void> {
  const ids = affected.filter(({ step }) => step === "reject").map(({ id }) => id);
  const rejected = await moveApplications(ctx, writing, ids, "reject", "The results were declared without an offer.");
  if (rejected.length === 0) return;
  const applicationIds = rejected.map(({ id }) => id);
  writing.emit({ type: "application.not_selected", applicationIds, because: "results_declared" });
}
