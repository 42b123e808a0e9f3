import { and, count, eq, isNull } from "drizzle-orm";
import type { DriveView } from "#shared/contracts/drives.ts";
import { application } from "#shared/db/schema/application.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { moveDrive } from "./move.ts";
import { viewDrive } from "./read.ts";

/**
 * Ends a drive whose results were declared: its waiting list ends with it, and who is on it is told. Refused while an
 * offer is held back, which nobody could release any more.
 */
export function closeDrive(ctx: ActorContext, { id }: { id: string }): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const check = () => nothingHeldBack(ctx, writing, id);
    const closed = await moveDrive(ctx, writing, id, { command: "close", check });
    if (!closed.ok) return closed;
    await endWaitingList(ctx, writing, id);
    return ok(await viewDrive(ctx, writing.tx, id));
  });
}

async function nothingHeldBack(ctx: ActorContext, { tx }: Writing, driveId: string): Promise<Result<void>> {
  const [held] = await tx
    .select({ offers: count() })
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(offer.driveId, driveId),
        eq(offer.status, "extended"),
        isNull(offer.releasedAt),
      ),
    );
  const offers = held?.offers ?? 0;
  if (offers === 0) return ok(undefined);
  const sentence = `${offers === 1 ? "An offer is" : `${offers} offers are`} held back. Release or withdraw first.`;
  return refuse("conflict", "offers_held_back", sentence, { details: { offers } });
}

async function endWaitingList(ctx: ActorContext, writing: Writing, driveId: string): Promise<void> {
  const waiting = await writing.tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.driveId, driveId),
        eq(application.status, "in_progress"),
      ),
    );
  const ids = waiting.map(({ id }) => id);
  const ended = await moveApplications(ctx, writing, ids, "reject", "The drive was closed.");
  if (ended.length === 0) return;
  const applicationIds = ended.map(({ id }) => id);
  writing.emit({ type: "application.not_selected", applicationIds, because: "drive_closed" });
}
