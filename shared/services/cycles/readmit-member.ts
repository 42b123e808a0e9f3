import type { MemberParam, ReadmitMember, WithdrawnInFlight } from "#shared/contracts/cycle-memberships.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { moveMember } from "./move-member.ts";

/** The office lets a student back into a season; what was withdrawn stays so. */
export function readmitMember(
  ctx: ActorContext,
  { id, enrollmentId, reason }: ReadmitMember & MemberParam,
): Promise<Result<WithdrawnInFlight>> {
  return write(ctx, async (writing) => {
    const moved = await moveMember(ctx, writing, { cycleId: id, enrollmentId }, "readmit", { note: reason });
    if (!moved.ok) return moved;
    writing.emit({ type: "season.decided", cycleId: id, enrollmentIds: [enrollmentId], command: "readmit", reason });
    return ok({ withdrawn: 0 });
  });
}
