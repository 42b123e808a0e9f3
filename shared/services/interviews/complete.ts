import type { CompleteInterview, InterviewRow } from "#shared/contracts/interviews.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { stepInterview } from "./step.ts";

/** The panel is done, with what it thinks. The round's result is recorded apart from it. */
export function completeInterview(
  ctx: ActorContext,
  input: CompleteInterview & { id: string },
): Promise<Result<InterviewRow>> {
  const { score, feedback } = input;
  return stepInterview(ctx, input.id, { command: "complete", set: { score, feedback, completedAt: ctx.now() } });
}
