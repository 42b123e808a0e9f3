import { and, eq, inArray } from "drizzle-orm";
import { offer } from "#shared/db/schema/offer.ts";
import type { OfferClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

/**
 * Ends offers without their student's own answer, and audits each. `closedByOfferId`: the offer whose release or answer
 * brings it about. `note`: why, in somebody's words. The caller holds their locks.
 */
export async function closeOffers(
  ctx: Context,
  writing: Writing,
  offers: readonly (typeof offer.$inferSelect)[],
  status: "declined" | "terminated" | "expired",
  reason: OfferClosedReason,
  { closedByOfferId = null, note }: { readonly closedByOfferId?: string | null; readonly note?: string } = {},
): Promise<void> {
  if (offers.length === 0) return;
  const { tx, audit } = writing;
  const ids = offers.map((row) => row.id);
  await tx
    .update(offer)
    .set({ status, closedReason: reason, closedByOfferId, respondedAt: ctx.now(), ...(note !== undefined && { note }) })
    .where(and(eq(offer.tenantId, ctx.tenant.id), inArray(offer.id, ids)));
  for (const before of offers) {
    audit({
      action: `offer.${status === "terminated" ? "terminate" : status === "expired" ? "expire" : "decline"}`,
      entityType: "offer",
      entityId: before.id,
      reason: note ?? reason,
      before: { status: before.status },
      after: { status, reason, ...(closedByOfferId !== null && { closedByOfferId }) },
    });
  }
  freeSeats(ctx, writing, offers);
}

/** Seats of drives that ended offers held go to who waits longest; where a drive has ended, nobody is let on. */
export function freeSeats(
  ctx: Context,
  { schedule }: Writing,
  offers: readonly Pick<typeof offer.$inferSelect, "driveId">[],
): void {
  const driveIds = offers.flatMap(({ driveId }) => driveId ?? []);
  for (const [driveId, { length: seats }] of Map.groupBy(driveIds, (id) => id)) {
    schedule(ctx.now(), { type: "waitlist.promotion", driveId, seats });
  }
}
