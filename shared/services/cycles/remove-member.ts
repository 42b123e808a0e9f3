import type { MemberParam, WithdrawInFlight, WithdrawnInFlight } from "#shared/contracts/cycle-memberships.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockEnrollment } from "../enrollments/standing.ts";
import { obstacleOf, selectHeldOffers } from "./held-offers.ts";
import { withdrawInFlight } from "./in-flight.ts";
import { moveMember } from "./move-member.ts";

/** The office takes a student out of a season, and what is in flight with them. */
export function removeMember(
  ctx: ActorContext,
  { id, enrollmentId, reason, hash }: WithdrawInFlight & MemberParam,
): Promise<Result<WithdrawnInFlight>> {
  const of = { cycleId: id, enrollmentId };
  return write(ctx, async (writing) => {
    await lockEnrollment(writing.tx, ctx.tenant.id, enrollmentId);
    const obstacle = obstacleOf(ctx, await selectHeldOffers(writing.tx, ctx, of), "office");
    if (obstacle !== null) return refuse("conflict", "offer_held", obstacle);
    const moved = await moveMember(ctx, writing, of, "remove", { note: reason });
    if (!moved.ok) return moved;
    const how = { extent: "all", command: "auto_withdraw", closes: "admin_correction", hash, reason } as const;
    const withdrawn = await withdrawInFlight(ctx, writing, of, how);
    if (!withdrawn.ok) return withdrawn;
    const applicationIds = [...withdrawn.value];
    writing.emit({ type: "season.decided", cycleId: id, enrollmentIds: [enrollmentId], command: "remove", reason });
    if (applicationIds.length > 0) writing.emit({ type: "applications.closed", applicationIds, reason });
    return ok({ withdrawn: applicationIds.length });
  });
}
