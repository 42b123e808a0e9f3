import type { MemberParam, WithdrawInFlight, WithdrawnInFlight } from "#shared/contracts/cycle-memberships.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockEnrollment } from "../enrollments/standing.ts";
import { withdrawInFlight } from "./in-flight.ts";
import { isMember } from "./is-member.ts";

/**
 * The office withdraws what a student has in progress in a season, as after debarring. Whatever a company has decided
 * on, released or not, goes on.
 */
export function withdrawMembersApplications(
  ctx: ActorContext,
  { id, enrollmentId, reason, hash }: WithdrawInFlight & MemberParam,
): Promise<Result<WithdrawnInFlight>> {
  const of = { cycleId: id, enrollmentId };
  return write(ctx, async (writing) => {
    if (!(await isMember(ctx, writing.tx, of))) return notFound("member of this season");
    await lockEnrollment(writing.tx, ctx.tenant.id, enrollmentId);
    const how = {
      extent: "without_offer",
      command: "auto_withdraw",
      closes: "admin_correction",
      hash,
      reason,
    } as const;
    const withdrawn = await withdrawInFlight(ctx, writing, of, how);
    if (!withdrawn.ok) return withdrawn;
    const applicationIds = [...withdrawn.value];
    if (applicationIds.length > 0) writing.emit({ type: "applications.closed", applicationIds, reason });
    return ok({ withdrawn: applicationIds.length });
  });
}
