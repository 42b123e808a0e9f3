import { and, eq } from "drizzle-orm";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { round, roundResult } from "#shared/db/schema/index.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { lockRound, type RoundRow } from "./candidates.ts";
import { viewRound } from "./view.ts";

/** The office releases a round: students are told their own result, and who did not advance is out. */
export function releaseRound(ctx: ActorContext, input: { id: string }): Promise<Result<RecordedRound>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("round");
    if (found.round.status !== "recorded") {
      return found.round.status === "released"
        ? refuse("conflict", "round_released", "This round's results were released already.")
        : refuse("conflict", "nothing_recorded", "This round has no results to release yet.");
    }
    await finalise(ctx, writing, found.round);
    return ok(await viewRound(ctx, writing.tx, input.id));
  });
}

/** Makes a recorded round's results final, in the caller's transaction. Who is still pending did not come. */
export async function finalise(ctx: ActorContext, writing: Writing, of: RoundRow): Promise<void> {
  const { tx, audit, emit } = writing;
  const here = and(eq(roundResult.tenantId, ctx.tenant.id), eq(roundResult.roundId, of.id));
  await tx
    .update(roundResult)
    .set({ outcome: "eliminated", attendance: "absent" })
    .where(and(here, eq(roundResult.outcome, "pending")));
  const out = await tx
    .select({ id: roundResult.applicationId })
    .from(roundResult)
    .where(and(here, eq(roundResult.outcome, "eliminated")));
  await moveApplications(
    ctx,
    writing,
    out.map((row) => row.id),
    "reject",
    `Did not advance in "${of.name}".`,
  );
  await tx
    .update(round)
    .set({ status: "released", releasedAt: ctx.now() })
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.id, of.id)));
  const after = { status: "released", eliminated: out.length };
  audit({ action: "round.release", entityType: "round", entityId: of.id, before: { status: of.status }, after });
  emit({ type: "round.released", roundId: of.id });
}
