import type { MemberParam, ReadmitMember, ReadmittedMember } from "#shared/contracts/cycle-memberships.ts";
import { CYCLE_MEMBERSHIP_TRANSITIONS } from "#shared/domain/cycle/statuses.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { moveMember } from "./move-member.ts";

/** The office lets a student back into a season; what was withdrawn stays so. */
export function readmitMember(
  ctx: ActorContext,
  { id, enrollmentId, reason }: ReadmitMember & MemberParam,
): Promise<Result<ReadmittedMember>> {
  return write(ctx, async (writing) => {
    const moved = await moveMember(ctx, writing, { cycleId: id, enrollmentId }, "readmit", { note: reason });
    if (!moved.ok) return moved;
    writing.emit({ type: "season.decided", cycleId: id, enrollmentIds: [enrollmentId], command: "readmit", reason });
    return ok({ enrollmentId, status: CYCLE_MEMBERSHIP_TRANSITIONS.readmit.to });
  });
}
