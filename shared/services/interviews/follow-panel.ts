import { and, eq, inArray, sql } from "drizzle-orm";
import type { SavePanel } from "#shared/contracts/interviews.ts";
import { interview, type panel } from "#shared/db/schema/interview.ts";
import { MOVABLE_INTERVIEW_STATUSES } from "#shared/domain/interview/statuses.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { bookPanelists } from "./panel-members.ts";
import { tellOfMoves } from "./tell.ts";

/** Interviews that are still to come follow their panel to its new room, link and people. */
export async function followPanel(
  ctx: ActorContext,
  writing: Writing,
  before: typeof panel.$inferSelect,
  { room, videoLink }: SavePanel,
): Promise<void> {
  const coming = and(
    eq(interview.tenantId, ctx.tenant.id),
    eq(interview.panelId, before.id),
    inArray(interview.status, [...MOVABLE_INTERVIEW_STATUSES]),
  );
  const hasMoved = before.room !== room || before.videoLink !== videoLink;
  const rows = hasMoved
    ? await writing.tx
        .update(interview)
        .set({ room, videoLink, sequence: sql`${interview.sequence} + 1`, updatedAt: ctx.now() })
        .where(coming)
        .returning()
    : await writing.tx.select().from(interview).where(coming);
  await bookPanelists(
    ctx,
    writing.tx,
    rows.map((row) => row.id),
  );
  if (hasMoved) tellOfMoves(writing, rows);
}
