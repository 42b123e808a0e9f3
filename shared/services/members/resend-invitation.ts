import { and, eq } from "drizzle-orm";
import type { MemberView } from "#shared/contracts/members.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { sendInvitation } from "./invite.ts";
import { toMemberView } from "./view.ts";

/** Mails a fresh link to somebody who has not come yet. */
export function resendInvitation(ctx: ActorContext, input: { id: string }): Promise<Result<MemberView>> {
  return write(ctx, async (writing) => {
    const [place] = await writing.tx
      .select()
      .from(membership)
      .where(and(eq(membership.tenantId, ctx.tenant.id), eq(membership.id, input.id)))
      .for("update");
    if (place === undefined || place.role === "student") return notFound("member");
    if (place.status !== "invited") {
      return refuse("conflict", "already_joined", "They have joined already, and need no invitation.");
    }
    await sendInvitation(ctx, writing, place, ctx.actor.name);
    writing.audit({ action: "member.reinvite", entityType: "membership", entityId: place.id });
    return ok(toMemberView(place));
  });
}
