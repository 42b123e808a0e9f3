import type { CancelInterview, InterviewRow } from "#shared/contracts/interviews.ts";
import { INTERVIEW_TRANSITIONS } from "#shared/domain/interview/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { cancelAll } from "./cancel-all.ts";
import { viewInterview } from "./row.ts";
import { lockInterview } from "./scope.ts";

/** Cancels an interview; its candidate may be given another. */
export function cancelInterview(
  ctx: ActorContext,
  input: CancelInterview & { id: string },
): Promise<Result<InterviewRow>> {
  return write(ctx, async (writing) => {
    const found = await lockInterview(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("interview");
    const next = transition(INTERVIEW_TRANSITIONS, found.status, "cancel");
    if (!next.ok) return illegalTransition("interview", next);
    await cancelAll(ctx, writing, [found], input.reason);
    return ok(await viewInterview(ctx, writing.tx, input.id));
  });
}
