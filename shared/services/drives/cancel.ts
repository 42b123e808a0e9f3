import { and, asc, eq, inArray } from "drizzle-orm";
import type { DriveView } from "#shared/contracts/drives.ts";
import { application } from "#shared/db/schema/application.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { IN_FLIGHT_APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { closeOffers } from "../offers/close-offers.ts";
import { moveDrive } from "./move.ts";
import { viewDrive } from "./read.ts";

/**
 * Cancels a drive: its applications end, offers that nobody has accepted yet too, and whoever applied is told. Refused
 * once somebody has accepted an offer, which a cancellation must not take from them.
 */
export function cancelDrive(
  ctx: ActorContext,
  { id, reason }: { id: string; reason: string },
): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const cancelled = await moveDrive(ctx, writing, id, {
      command: "cancel",
      reason,
      event: { type: "drive.cancelled", driveId: id, reason },
    });
    if (!cancelled.ok) return cancelled;
    const ended = await endSelection(ctx, writing, id);
    if (!ended.ok) return ended;
    return ok(await viewDrive(ctx, writing.tx, id));
  });
}

async function nobodyAccepted(ctx: ActorContext, { tx }: Writing, driveId: string): Promise<Result<void>> {
  const accepted = await tx
    .select({ id: offer.id })
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(offer.driveId, driveId),
        inArray(offer.status, ["accepted", "deferred", "joined"]),
      ),
    );
  if (accepted.length === 0) return ok(undefined);
  const who = accepted.length === 1 ? "A student has" : `${accepted.length} students have`;
  const sentence = `${who} accepted an offer of this drive, so it cannot be cancelled. Close it instead.`;
  return refuse("conflict", "offers_accepted", sentence, { details: { accepted: accepted.length } });
}

async function endSelection(ctx: ActorContext, writing: Writing, driveId: string): Promise<Result<void>> {
  const { tx } = writing;
  // Applications before offers, and in order of id, as everybody locks them: no two can wait for each other.
  const open = await tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.driveId, driveId),
        inArray(application.status, [...IN_FLIGHT_APPLICATION_STATUSES]),
      ),
    )
    .orderBy(asc(application.id))
    .for("no key update");
  const offers = await tx
    .select()
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.driveId, driveId), eq(offer.status, "extended")))
    .for("no key update");
  // Asked under the locks: whoever accepts from now on finds the offer ended.
  const free = await nobodyAccepted(ctx, writing, driveId);
  if (!free.ok) return free;
  await closeOffers(ctx, writing, offers, "terminated", "drive_cancelled");
  const ids = open.map((row) => row.id);
  const why = "The drive was cancelled.";
  await moveApplications(ctx, writing, ids, "terminate_offer", why);
  await moveApplications(ctx, writing, ids, "reject", why);
  return ok(undefined);
}
