import type { InterviewRow } from "#shared/contracts/interviews.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { stepInterview } from "./step.ts";

/** Staff see that the student is there. */
export function checkInByStaff(ctx: ActorContext, input: { id: string }): Promise<Result<InterviewRow>> {
  return stepInterview(ctx, input.id, { command: "check_in", set: { checkedInAt: ctx.now() } });
}

/** The panel begins. */
export function startInterview(ctx: ActorContext, input: { id: string }): Promise<Result<InterviewRow>> {
  return stepInterview(ctx, input.id, { command: "start", set: { startedAt: ctx.now() } });
}
