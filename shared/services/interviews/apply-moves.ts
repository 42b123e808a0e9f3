import { and, eq, sql } from "drizzle-orm";
import { interview } from "#shared/db/schema/interview.ts";
import { statusAfterMove } from "#shared/domain/interview/statuses.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { refusingClashes } from "./clash.ts";
import { selectPlaces } from "./insert.ts";
import { bookPanelists } from "./panel-members.ts";
import { scheduleReminders } from "./remind.ts";
import type { InterviewRecord } from "./scope.ts";
import { tellOfMoves } from "./tell.ts";

export interface NewTime {
  readonly interview: InterviewRecord;
  readonly panelId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Gives movable interviews their new times, all or none: swaps are fine, clashes are refused. Tells who is concerned. */
export async function applyMoves(
  ctx: ActorContext,
  writing: Writing,
  moves: readonly NewTime[],
  reason?: string,
): Promise<Result<void>> {
  const { tx, audit } = writing;
  const places = await selectPlaces(ctx, tx, [...new Set(moves.map((move) => move.panelId))]);
  const written = await refusingClashes(tx, async () => {
    for (const { interview: before, panelId, startsAt, endsAt } of moves) {
      const status = statusAfterMove(before.status) ?? before.status;
      const { room = null, videoLink = null } = places.get(panelId) ?? {};
      const time = { panelId, startsAt, endsAt, room, videoLink };
      await tx
        .update(interview)
        .set({ ...time, status, sequence: sql`${interview.sequence} + 1`, updatedAt: ctx.now() })
        .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.id, before.id)));
      audit({
        action: "interview.move",
        entityType: "interview",
        entityId: before.id,
        ...(reason !== undefined && { reason }),
        before: { status: before.status, panelId: before.panelId, startsAt: before.startsAt },
        after: { status, panelId, startsAt },
      });
    }
    await bookPanelists(
      ctx,
      tx,
      moves.map((move) => move.interview.id),
    );
  });
  if (!written.ok) return written;
  tellOfMoves(
    writing,
    moves.map((move) => move.interview),
  );
  scheduleReminders(
    ctx,
    writing,
    moves.map(({ interview: { id, status }, startsAt }) => ({ id, status, startsAt })),
  );
  return ok(undefined);
}
