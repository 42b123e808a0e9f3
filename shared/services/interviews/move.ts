import type { InterviewRow, MoveInterview } from "#shared/contracts/interviews.ts";
import { MINUTE } from "#shared/domain/interview/interval.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import { INTERVIEW_TRANSITIONS, isMovable } from "#shared/domain/interview/statuses.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { applyMoves } from "./apply-moves.ts";
import { checkTime } from "./check-time.ts";
import { lockInterview } from "./scope.ts";
import { viewInterview } from "./row.ts";

/** Moves one interview to another time or panel of its round. */
export function moveInterview(ctx: ActorContext, input: MoveInterview & { id: string }): Promise<Result<InterviewRow>> {
  return write(ctx, async (writing) => {
    const found = await lockInterview(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("interview");
    if (!isMovable(found.status)) {
      const possible = possibleCommands(INTERVIEW_TRANSITIONS, found.status);
      return illegalTransition("interview", { state: found.status, command: "reschedule", possible });
    }
    const checked = await checkTime(ctx, writing.tx, found.roundId, input);
    if (!checked.ok) return checked;
    const startsAt = new Date(input.startsAt);
    const endsAt = new Date(startsAt.getTime() + checked.value.durationMinutes * MINUTE);
    const moved = await applyMoves(ctx, writing, [{ interview: found, panelId: input.panelId, startsAt, endsAt }]);
    return moved.ok ? ok(await viewInterview(ctx, writing.tx, input.id)) : moved;
  });
}
