import { and, eq } from "drizzle-orm";
import type { AppealStrike, MyStrike } from "#shared/contracts/strikes.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import { STRIKE_TRANSITIONS } from "#shared/domain/strike/statuses.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toMyStrike } from "./view.ts";

/** The student's side of a strike, said once; it counts until the office has decided. */
export function appealStrike(ctx: ActorContext, input: AppealStrike & { id: string }): Promise<Result<MyStrike>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const [own] = await tx
      .select({ strike })
      .from(strike)
      .innerJoin(enrollment, and(eq(enrollment.tenantId, strike.tenantId), eq(enrollment.id, strike.enrollmentId)))
      .where(
        and(
          eq(strike.tenantId, ctx.tenant.id),
          eq(strike.id, input.id),
          eq(enrollment.membershipId, ctx.actor.membershipId),
        ),
      )
      .for("update", { of: strike });
    if (own === undefined) return notFound("strike");
    const { status } = own.strike;
    const next = transition(STRIKE_TRANSITIONS, status, "appeal");
    if (!next.ok) return illegalTransition("strike", { ...next, possible: [] });
    const [appealed] = await tx
      .update(strike)
      .set({ status: next.state, appeal: input.text, appealedAt: ctx.now() })
      .where(and(eq(strike.tenantId, ctx.tenant.id), eq(strike.id, input.id)))
      .returning();
    if (appealed === undefined) throw new Error("a locked strike is gone");
    audit({
      action: "strike.appeal",
      entityType: "strike",
      entityId: input.id,
      reason: input.text,
      before: { status },
      after: { status: next.state },
    });
    emit({ type: "strike.appealed", strikeId: input.id });
    return ok(toMyStrike(appealed));
  });
}
