import { and, eq } from "drizzle-orm";
import type { MemberView } from "#shared/contracts/members.ts";
import { session } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { isErasedAddress } from "#shared/domain/erasure/pseudonym.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toMemberView } from "./view.ts";

/** Shuts a member out, from their next request on, or lets them back in. */
export function setMemberDisabled(
  ctx: ActorContext,
  input: { id: string; disabled: boolean },
): Promise<Result<MemberView>> {
  return write(ctx, async ({ tx, audit }) => {
    if (input.id === ctx.actor.membershipId) {
      return refuse("conflict", "own_membership", "You cannot shut yourself out. Ask another administrator.");
    }
    const here = and(eq(membership.tenantId, ctx.tenant.id), eq(membership.id, input.id));
    const [before] = await tx.select().from(membership).where(here).for("update");
    if (before === undefined) return notFound("member");
    if (isErasedAddress(before.email)) return refuse("conflict", "erased", "This student was erased, and stays so.");
    const returning = before.userId === null ? ("invited" as const) : ("active" as const);
    const [after] = await tx
      .update(membership)
      .set({ status: input.disabled ? "disabled" : returning })
      .where(here)
      .returning();
    if (after === undefined) throw new Error("a locked membership is gone");
    if (input.disabled && before.userId !== null) {
      await tx.delete(session).where(and(eq(session.tenantId, ctx.tenant.id), eq(session.userId, before.userId)));
    }
    audit({
      action: input.disabled ? "member.disable" : "member.enable",
      entityType: "membership",
      entityId: before.id,
      before: { status: before.status },
      after: { status: after.status },
    });
    return ok(toMemberView(after));
  });
}
