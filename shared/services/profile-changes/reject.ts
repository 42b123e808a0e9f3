import { and, eq } from "drizzle-orm";
import type { MyProfileChange, RejectProfileChange } from "#shared/contracts/profile-changes.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { profileChange } from "#shared/db/schema/profile.ts";
import { PROFILE_CHANGE_TRANSITIONS } from "#shared/domain/enrollment/profile-change.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { studentsInReach } from "../students/list.ts";
import { ofStudent } from "./scope.ts";
import { toMyProfileChange } from "./view.ts";

/** Refuses a change, with a reason that the student reads. */
export function rejectProfileChange(
  ctx: ActorContext,
  { id, reason }: RejectProfileChange & { id: string },
): Promise<Result<MyProfileChange>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const [found] = await tx
      .select({ change: profileChange })
      .from(profileChange)
      .innerJoin(enrollment, ofStudent)
      .where(and(eq(profileChange.tenantId, ctx.tenant.id), eq(profileChange.id, id), studentsInReach(ctx)))
      .for("update", { of: profileChange });
    if (found === undefined) return notFound("request");
    const next = transition(PROFILE_CHANGE_TRANSITIONS, found.change.status, "reject");
    if (!next.ok) return illegalTransition("request", next);
    const decided = { decidedBy: ctx.actor.membershipId, decidedAt: ctx.now(), decision: reason };
    const [rejected] = await tx
      .update(profileChange)
      .set({ status: next.state, ...decided })
      .where(and(eq(profileChange.tenantId, ctx.tenant.id), eq(profileChange.id, id)))
      .returning();
    if (rejected === undefined) throw new Error("a locked request is gone");
    const status = { before: { status: found.change.status }, after: { status: next.state } };
    audit({ action: "profile_change.reject", entityType: "profile_change", entityId: id, reason, ...status });
    emit({ type: "profile_changes.decided", changeIds: [id], decision: "rejected" });
    return ok(toMyProfileChange(rejected));
  });
}
