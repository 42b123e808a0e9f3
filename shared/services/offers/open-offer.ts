import { and, eq, isNotNull } from "drizzle-orm";
import { enrollment, offer } from "#shared/db/schema/index.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { OFFER_TRANSITIONS } from "#shared/domain/offer/statuses.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { lockEnrollment, selectSeasonStandings, type StandingRow } from "../enrollments/standing.ts";
import { lockRivals, type Rival } from "./rivals.ts";

export type OfferRow = typeof offer.$inferSelect;

/** An offer that may be answered, with all that its answer is judged by. The enrollment is locked. */
export interface OpenOffer {
  readonly offer: OfferRow;
  readonly season: StandingRow;
  readonly rivals: readonly Rival[];
}

/** The student's own released offer, still open to `command`. */
export async function findOwnOpenOffer(
  ctx: ActorContext,
  writing: Writing,
  id: string,
  command: "accept" | "decline",
): Promise<Result<OpenOffer>> {
  const { tx } = writing;
  const [mine] = await tx
    .select({ enrollmentId: offer.enrollmentId })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(offer.id, id),
        isNotNull(offer.releasedAt),
        eq(enrollment.membershipId, ctx.actor.membershipId),
      ),
    );
  if (mine === undefined) return notFound("offer");
  await lockEnrollment(tx, ctx.tenant.id, mine.enrollmentId);
  // Read under the lock: a rival acceptance may have closed it while we waited.
  const [found] = await tx
    .select()
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, id)))
    .for("update");
  if (found === undefined) return notFound("offer");
  const next = transition(OFFER_TRANSITIONS, found.status, command);
  if (!next.ok) return illegalTransition("offer", next);
  if (found.respondBy <= ctx.now()) {
    return refuse("conflict", "offer_expired", "The time to answer this offer has passed. Please speak to the office.");
  }
  return withSeason(ctx, writing, found);
}

/** What an answer to this offer is judged by. The caller holds the enrollment's lock. */
export async function withSeason(ctx: Context, { tx }: Writing, of: OfferRow): Promise<Result<OpenOffer>> {
  const { cycleId, enrollmentId } = of;
  const [season] = await selectSeasonStandings(tx, ctx, { cycleId, enrollmentIds: [enrollmentId] });
  if (season === undefined) {
    const sentence = "You are not a member of this season any more. Please speak to the office.";
    return refuse("conflict", "not_in_season", sentence);
  }
  const rivals = await lockRivals(ctx, tx, of);
  return ok({ offer: of, season, rivals: rivals.filter(({ open }) => open?.id !== of.id) });
}
