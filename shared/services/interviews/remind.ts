import { and, eq, inArray } from "drizzle-orm";
import { interview } from "#shared/db/schema/interview.ts";
import { reminderTime } from "#shared/domain/interview/reminder.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";
import type { InterviewRecord } from "./scope.ts";

/** Sets a reminder for each interview that its student knows of. */
export function scheduleReminders(
  ctx: Context,
  { schedule }: Writing,
  rows: readonly Pick<InterviewRecord, "id" | "startsAt" | "status">[],
): void {
  for (const { id, startsAt, status } of rows) {
    const at = reminderTime(startsAt, ctx.now());
    if (status === "proposed" || at === undefined) continue;
    schedule(at, { type: "interview.reminder", interviewId: id, startsAt: startsAt.toISOString() });
  }
}

/** Has a student reminded of an interview, if it is still to come at the time that the reminder was set for. */
export function remindOfInterview(
  ctx: Context,
  { interviewId, startsAt }: { readonly interviewId: string; readonly startsAt: string },
): Promise<Result<void>> {
  return writeAsSystem(ctx, async ({ tx, emit }) => {
    const [found] = await tx
      .select({ startsAt: interview.startsAt })
      .from(interview)
      .where(
        and(
          eq(interview.tenantId, ctx.tenant.id),
          eq(interview.id, interviewId),
          inArray(interview.status, ["scheduled", "rescheduled"]),
        ),
      )
      .for("no key update");
    const isStill = found?.startsAt.getTime() === new Date(startsAt).getTime();
    if (isStill && found.startsAt > ctx.now()) emit({ type: "interview.soon", interviewId, startsAt });
    return ok(undefined);
  });
}
