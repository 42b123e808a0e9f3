import { and, eq } from "drizzle-orm";
import type { ErasureView, RefuseErasure } from "#shared/contracts/erasures.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { ERASURE_TRANSITIONS } from "#shared/domain/erasure/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toErasureView } from "./view.ts";

/** The office keeps what it has to, and tells the student why. They may ask again. */
export function refuseErasure(
  ctx: ActorContext,
  { id, reason }: RefuseErasure & { id: string },
): Promise<Result<ErasureView>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const here = and(eq(erasure.tenantId, ctx.tenant.id), eq(erasure.id, id));
    const [found] = await tx.select().from(erasure).where(here).for("update");
    if (found === undefined) return notFound("request");
    const next = transition(ERASURE_TRANSITIONS, found.status, "refuse");
    if (!next.ok) return illegalTransition("request", next);
    const decided = { status: next.state, decision: reason, decidedBy: ctx.actor.membershipId, decidedAt: ctx.now() };
    const [refused] = await tx.update(erasure).set(decided).where(here).returning();
    if (refused === undefined) throw new Error("a locked request is gone");
    audit({ action: "erasure.refuse", entityType: "erasure", entityId: id, reason });
    emit({ type: "erasure.refused", erasureId: id });
    return ok(toErasureView(refused));
  });
}
