import { and, eq } from "drizzle-orm";
import type { ErasureView } from "#shared/contracts/erasures.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { ERASURE_TRANSITIONS } from "#shared/domain/erasure/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toErasureView } from "./view.ts";

/** A student takes the request back, until it is decided. */
export function withdrawErasure(ctx: ActorContext, { id }: { id: string }): Promise<Result<ErasureView>> {
  return write(ctx, async ({ tx, audit }) => {
    const own = and(
      eq(erasure.tenantId, ctx.tenant.id),
      eq(erasure.id, id),
      eq(erasure.membershipId, ctx.actor.membershipId),
    );
    const [found] = await tx.select().from(erasure).where(own).for("update");
    if (found === undefined) return notFound("request");
    const next = transition(ERASURE_TRANSITIONS, found.status, "withdraw");
    if (!next.ok) return illegalTransition("request", next);
    const [withdrawn] = await tx
      .update(erasure)
      .set({ status: next.state, decidedAt: ctx.now() })
      .where(own)
      .returning();
    if (withdrawn === undefined) throw new Error("a locked request is gone");
    audit({ action: "erasure.withdraw", entityType: "erasure", entityId: id });
    return ok(toErasureView(withdrawn));
  });
}
