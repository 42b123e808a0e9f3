import { and, eq } from "drizzle-orm";
import type { ScheduledInterviews } from "#shared/contracts/interviews.ts";
import { interview } from "#shared/db/schema/interview.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockRound } from "../rounds/candidates.ts";
import { scheduleReminders } from "./remind.ts";
import { tellOfNew } from "./tell.ts";

/** The office confirms the times that a recruiter proposed for a round: from now on the students know of them. */
export function confirmInterviews(ctx: ActorContext, input: { id: string }): Promise<Result<ScheduledInterviews>> {
  return write(ctx, async (writing) => {
    if ((await lockRound(ctx, writing.tx, input.id)) === undefined) return notFound("round");
    const confirmed = await writing.tx
      .update(interview)
      .set({ status: "scheduled", updatedAt: ctx.now() })
      .where(
        and(eq(interview.tenantId, ctx.tenant.id), eq(interview.roundId, input.id), eq(interview.status, "proposed")),
      )
      .returning();
    for (const { id } of confirmed) {
      const change = { before: { status: "proposed" }, after: { status: "scheduled" } };
      writing.audit({ action: "interview.schedule", entityType: "interview", entityId: id, ...change });
    }
    tellOfNew(writing, confirmed);
    scheduleReminders(ctx, writing, confirmed);
    return ok({ scheduled: confirmed.length });
  });
}
