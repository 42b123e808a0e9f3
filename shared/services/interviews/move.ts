import { and, eq } from "drizzle-orm";
import type { InterviewRow, MoveInterview } from "#shared/contracts/interviews.ts";
import { application } from "#shared/db/schema/application.ts";
import { interview } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { IN_FLIGHT_APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import { MINUTE } from "#shared/domain/interview/interval.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import { INTERVIEW_TRANSITIONS, isMovable } from "#shared/domain/interview/statuses.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { applyMoves } from "./apply-moves.ts";
import { checkTime } from "./check-time.ts";
import { joins, lockInterview } from "./scope.ts";
import { viewInterview } from "./row.ts";

const IN_FLIGHT: ReadonlySet<string | undefined> = new Set(IN_FLIGHT_APPLICATION_STATUSES);

/** Moves one interview to another time or panel of its round; where it is already, nothing happens. */
export function moveInterview(ctx: ActorContext, input: MoveInterview & { id: string }): Promise<Result<InterviewRow>> {
  return write(ctx, async (writing) => {
    // Before the interview, as everybody locks them.
    const inSelection = await holdInSelection(ctx, writing.tx, input.id);
    const found = await lockInterview(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("interview");
    if (!isMovable(found.status)) {
      const possible = possibleCommands(INTERVIEW_TRANSITIONS, found.status);
      return illegalTransition("interview", { state: found.status, command: "reschedule", possible });
    }
    const startsAt = new Date(input.startsAt);
    if (found.panelId === input.panelId && found.startsAt.getTime() === startsAt.getTime()) {
      return ok(await viewInterview(ctx, writing.tx, input.id));
    }
    if (!inSelection) {
      return refuse("conflict", "application_out", "This student is no longer in the selection.");
    }
    const checked = await checkTime(ctx, writing.tx, found.roundId, input);
    if (!checked.ok) return checked;
    const endsAt = new Date(startsAt.getTime() + checked.value.durationMinutes * MINUTE);
    const moved = await applyMoves(ctx, writing, [{ interview: found, panelId: input.panelId, startsAt, endsAt }]);
    return moved.ok ? ok(await viewInterview(ctx, writing.tx, input.id)) : moved;
  });
}

/** Whether an interview's application is still in the selection, and held there until the end of the transaction. */
async function holdInSelection(ctx: ActorContext, tx: TenantTransaction, interviewId: string): Promise<boolean> {
  const [found] = await tx
    .select({ status: application.status })
    .from(application)
    .innerJoin(interview, joins.application)
    .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.id, interviewId)))
    .for("share", { of: application });
  return IN_FLIGHT.has(found?.status);
}
