import { and, eq } from "drizzle-orm";
import type { MyProfileChange } from "#shared/contracts/profile-changes.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { profileChange } from "#shared/db/schema/profile.ts";
import { PROFILE_CHANGE_TRANSITIONS } from "#shared/domain/enrollment/profile-change.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { ofStudent } from "./scope.ts";
import { toMyProfileChange } from "./view.ts";

/** A student takes back what they have asked for, until it is decided. */
export function withdrawProfileChange(ctx: ActorContext, { id }: { id: string }): Promise<Result<MyProfileChange>> {
  return write(ctx, async ({ tx, audit }) => {
    const [own] = await tx
      .select({ change: profileChange })
      .from(profileChange)
      .innerJoin(enrollment, ofStudent)
      .where(
        and(
          eq(profileChange.tenantId, ctx.tenant.id),
          eq(profileChange.id, id),
          eq(enrollment.membershipId, ctx.actor.membershipId),
        ),
      )
      .for("update", { of: profileChange });
    if (own === undefined) return notFound("request");
    const next = transition(PROFILE_CHANGE_TRANSITIONS, own.change.status, "withdraw");
    if (!next.ok) return illegalTransition("request", next);
    const [withdrawn] = await tx
      .update(profileChange)
      .set({ status: next.state, decidedAt: ctx.now() })
      .where(and(eq(profileChange.tenantId, ctx.tenant.id), eq(profileChange.id, id)))
      .returning();
    if (withdrawn === undefined) throw new Error("a locked request is gone");
    const status = { before: { status: own.change.status }, after: { status: next.state } };
    audit({ action: "profile_change.withdraw", entityType: "profile_change", entityId: id, ...status });
    return ok(toMyProfileChange(withdrawn));
  });
}
