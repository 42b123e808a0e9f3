import type { ErasureView, RequestErasure } from "#shared/contracts/erasures.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toErasureView } from "./view.ts";

/** A student asks the college to forget them. Whatever is still open does not keep them from asking. */
export function requestErasure(ctx: ActorContext, { reason }: RequestErasure): Promise<Result<ErasureView>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const [asked] = await tx
      .insert(erasure)
      .values({
        tenantId: ctx.tenant.id,
        id: ctx.newId(),
        membershipId: ctx.actor.membershipId,
        status: "requested",
        reason: reason || null,
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning();
    if (asked === undefined) return refuse("conflict", "already_asked", "You have asked already, and it is open.");
    // The reason is not on the trail, which could not forget it.
    audit({ action: "erasure.request", entityType: "erasure", entityId: asked.id });
    emit({ type: "erasure.requested", erasureId: asked.id });
    return ok(toErasureView(asked));
  });
}
