import { and, eq, inArray } from "drizzle-orm";
import { offer } from "#shared/db/schema/offer.ts";
import type { OfferClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import type { Settlement } from "#shared/domain/policy/settle.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { closeOffers } from "./close-offers.ts";
import type { Rival } from "./rivals.ts";

interface Why {
  /** The offer whose release or answer brings it about. */
  readonly offerId: string;
  /** Why offers in hand end. */
  readonly ends: OfferClosedReason;
  /** Sentence for the applications that close. */
  readonly closes: string;
}

/** Carries out what the policy decided, in the caller's transaction: offers in hand end, rivals close, all are told. */
export async function carryOut(
  ctx: Context,
  writing: Writing,
  { ends, closes }: Settlement<Rival>,
  why: Why,
): Promise<void> {
  await endOffers(
    ctx,
    writing,
    ends.map(({ id }) => id),
    why,
  );
  await closeRivals(ctx, writing, closes, why);
}

async function endOffers(
  ctx: Context,
  writing: Writing,
  ids: readonly string[],
  { ends: reason, offerId }: Why,
): Promise<void> {
  if (ids.length === 0) return;
  const held = await writing.tx
    .select()
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), inArray(offer.id, [...ids])))
    .orderBy(offer.id);
  await closeOffers(ctx, writing, held, "terminated", reason, { closedByOfferId: offerId });
  const sentence = reason === "upgraded" ? "A better offer was accepted." : "An upgrade was declined.";
  await moveApplications(ctx, writing, applicationsOf(held), "terminate_offer", sentence);
  for (const { id } of held) writing.emit({ type: "offer.terminated", offerId: id });
}

/** Rival offers are declined, those still staged taken back, applications withdrawn. */
async function closeRivals(ctx: Context, writing: Writing, closes: readonly Rival[], why: Why): Promise<void> {
  const offers = closes.flatMap(({ open }) => open ?? []);
  const released = offers.filter((row) => row.releasedAt !== null);
  const staged = offers.filter((row) => row.releasedAt === null);
  await closeOffers(ctx, writing, staged, "terminated", "student_placed", { closedByOfferId: why.offerId });
  await closeOffers(ctx, writing, released, "declined", "student_placed", { closedByOfferId: why.offerId });
  const ids = closes.flatMap(({ applicationId }) => applicationId ?? []);
  const declined = await moveApplications(ctx, writing, applicationsOf(released), "decline", why.closes);
  const withdrawn = await moveApplications(ctx, writing, ids, "auto_withdraw", why.closes, {
    closedByOfferId: why.offerId,
  });
  for (const { id } of released) writing.emit({ type: "offer.declined", offerId: id });
  const gone = [...declined, ...withdrawn].map((row) => row.id);
  if (gone.length > 0) {
    writing.emit({ type: "application.auto_withdrawn", applicationIds: gone, offerId: why.offerId });
  }
}

/** Applications that offers stand on; those from elsewhere have none. */
export function applicationsOf(offers: readonly (typeof offer.$inferSelect)[]): string[] {
  return offers.flatMap(({ applicationId }) => applicationId ?? []);
}
