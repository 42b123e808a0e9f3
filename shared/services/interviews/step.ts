import { and, eq } from "drizzle-orm";
import type { InterviewRow } from "#shared/contracts/interviews.ts";
import { interview } from "#shared/db/schema/interview.ts";
import { INTERVIEW_TRANSITIONS, type InterviewCommand } from "#shared/domain/interview/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { holdResults, noteAttendance } from "./attend.ts";
import { type InterviewRecord, lockInterview } from "./scope.ts";
import { viewInterview } from "./row.ts";

interface Step {
  readonly command: InterviewCommand;
  readonly reason?: string;
  /** More columns that change with the state. */
  readonly set?: Partial<InterviewRecord>;
  /** Why not, beyond what the table says. */
  readonly check?: (before: InterviewRecord) => Result<void>;
  /** What else goes with it, in the same transaction. */
  readonly after?: (writing: Writing, before: InterviewRecord) => Promise<void>;
}

/** One step of an interview in the caller's reach. */
export function stepInterview(ctx: ActorContext, id: string, step: Step): Promise<Result<InterviewRow>> {
  return write(ctx, async (writing) => {
    await holdResults(ctx, writing.tx, eq(interview.id, id));
    const before = await lockInterview(ctx, writing.tx, id);
    if (before === undefined) return notFound("interview");
    const moved = await takeStep(ctx, writing, before, step);
    return moved.ok ? ok(await viewInterview(ctx, writing.tx, id)) : moved;
  });
}

/** As `stepInterview`, for an interview that is locked already, after its results are held. */
export async function takeStep(
  ctx: ActorContext,
  writing: Writing,
  before: InterviewRecord,
  { command, reason, set, check, after }: Step,
): Promise<Result<void>> {
  const next = transition(INTERVIEW_TRANSITIONS, before.status, command);
  if (!next.ok) return illegalTransition("interview", next);
  const allowed = check?.(before);
  if (allowed && !allowed.ok) return allowed;
  await writing.tx
    .update(interview)
    .set({ ...set, status: next.state, updatedAt: ctx.now() })
    .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.id, before.id)));
  writing.audit({
    action: `interview.${command}`,
    entityType: "interview",
    entityId: before.id,
    ...(reason !== undefined && { reason }),
    before: { status: before.status },
    after: { status: next.state },
  });
  await noteAttendance(ctx, writing, before, next.state);
  await after?.(writing, before);
  return ok(undefined);
}
