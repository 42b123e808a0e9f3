import type { AddInterview, InterviewRow } from "#shared/contracts/interviews.ts";
import { MINUTE } from "#shared/domain/interview/interval.ts";
import { invalid, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockRound, selectApplicants } from "../rounds/candidates.ts";
import { insertInterviews } from "./insert.ts";
import { checkTime } from "./check-time.ts";
import { viewInterview } from "./row.ts";

/** One interview at a time of one's choice. */
export function addInterview(ctx: ActorContext, input: AddInterview & { id: string }): Promise<Result<InterviewRow>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("round");
    const applicants = await selectApplicants(writing.tx, ctx, found.round);
    const who = applicants.find((each) => each.applicationId === input.applicationId);
    if (who === undefined) return notFound("application");
    if (!who.candidate) {
      return invalid({ name: "applicationId", reason: "They are out, or have not reached this round." });
    }
    const checked = await checkTime(ctx, writing.tx, input.id, input);
    if (!checked.ok) return checked;
    const startsAt = new Date(input.startsAt);
    const endsAt = new Date(startsAt.getTime() + checked.value.durationMinutes * MINUTE);
    const { applicationId, enrollmentId } = who;
    const row = { applicationId, enrollmentId, panelId: input.panelId, startsAt, endsAt };
    const made = await insertInterviews(ctx, writing, found.round, [row]);
    if (!made.ok) return made;
    return ok(await viewInterview(ctx, writing.tx, made.value[0]?.id ?? ""));
  });
}
