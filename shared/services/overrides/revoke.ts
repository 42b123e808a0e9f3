import { and, eq } from "drizzle-orm";
import type { OverrideView, RevokeOverride } from "#shared/contracts/overrides.ts";
import { override } from "#shared/db/schema/override.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { viewOverride } from "./list.ts";

/** The office ends an exception before its time. What it has let in stays in: it was judged then. */
export function revokeOverride(
  ctx: ActorContext,
  { id, reason }: RevokeOverride & { id: string },
): Promise<Result<OverrideView>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const here = and(eq(override.tenantId, ctx.tenant.id), eq(override.id, id));
    const [before] = await tx.select().from(override).where(here).for("update");
    if (before === undefined) return notFound("exception");
    if (before.revokedAt !== null) return refuse("conflict", "override_revoked", "This exception was revoked already.");
    if (before.expiresAt <= ctx.now()) return refuse("conflict", "override_expired", "This exception has expired.");
    await tx
      .update(override)
      .set({ revokedAt: ctx.now(), revokedBy: ctx.actor.membershipId, revokeReason: reason })
      .where(here);
    audit({
      action: "override.revoke",
      entityType: "override",
      entityId: id,
      reason,
      before: { state: "in_force" },
      after: { state: "revoked" },
    });
    emit({ type: "override.revoked", overrideId: id });
    return ok(await viewOverride(ctx, tx, id));
  });
}
