import { and, eq } from "drizzle-orm";
import type { DecideStrike, StrikeRow } from "#shared/contracts/strikes.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import { possibleStrikeDecisions, STRIKE_TRANSITIONS } from "#shared/domain/strike/statuses.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { viewStrikes } from "./list.ts";

type Decision = DecideStrike & { readonly id: string; readonly command: "uphold" | "revoke" };

/** The office upholds a strike that was appealed, or revokes one, appealed or not. The student is told why. */
export function decideStrike(ctx: ActorContext, { id, command, note }: Decision): Promise<Result<StrikeRow>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const here = and(eq(strike.tenantId, ctx.tenant.id), eq(strike.id, id));
    const [before] = await tx.select({ status: strike.status }).from(strike).where(here).for("update");
    if (before === undefined) return notFound("strike");
    const next = transition(STRIKE_TRANSITIONS, before.status, command);
    if (!next.ok) {
      return illegalTransition("strike", { ...next, possible: possibleStrikeDecisions(before.status) });
    }
    await tx
      .update(strike)
      .set({ status: next.state, decisionNote: note, decidedBy: ctx.actor.membershipId, decidedAt: ctx.now() })
      .where(here);
    audit({
      action: `strike.${command}`,
      entityType: "strike",
      entityId: id,
      reason: note,
      before,
      after: { status: next.state },
    });
    if (command === "uphold") emit({ type: "strike.upheld", strikeId: id, reason: note });
    else emit({ type: "strikes.revoked", strikeIds: [id], reason: note });
    const [view] = await viewStrikes(ctx, tx, [id]);
    if (view === undefined) throw new Error("a locked strike is gone");
    return ok(view);
  });
}
