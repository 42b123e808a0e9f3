import { and, eq } from "drizzle-orm";
import type { InterviewRow } from "#shared/contracts/interviews.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import type { InterviewRecord } from "./scope.ts";
import { recordStrikes } from "../strikes/record.ts";
import { stepInterview } from "./step.ts";

/** The student did not come, which can only be said once it should have begun. */
export function markNoShow(ctx: ActorContext, input: { id: string }): Promise<Result<InterviewRow>> {
  return stepInterview(ctx, input.id, {
    command: "mark_no_show",
    check: ({ startsAt }) =>
      startsAt > ctx.now()
        ? refuse("conflict", "too_early", "This interview has not begun. They may still come.")
        : ok(undefined),
    after: async (writing, before) => {
      await strike(ctx, writing, before);
      writing.emit({ type: "interview.no_show", interviewId: before.id });
    },
  });
}

/** A strike, where the season's policy counts a missed interview. */
async function strike(ctx: ActorContext, writing: Writing, of: InterviewRecord): Promise<void> {
  const [job] = await writing.tx
    .select({ cycleId: drive.cycleId, title: drive.title })
    .from(drive)
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, of.driveId)));
  if (job === undefined) throw new Error("an interview without its drive");
  await recordStrikes(ctx, writing, {
    cycleId: job.cycleId,
    kind: "absent_interview",
    sourceId: of.id,
    note: `You did not come to your interview for ${job.title}.`,
    enrollmentIds: [of.enrollmentId],
  });
}
