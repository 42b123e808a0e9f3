import { and, eq, isNotNull } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { OFFER_TRANSITIONS } from "#shared/domain/offer/statuses.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { selectSeasonStandings, type StandingRow } from "../enrollments/standing.ts";
import { lockSeason, type OfferRow } from "./lock-season.ts";
import { selectRivals, type Rival } from "./rivals.ts";

/** An offer that may be answered, with all that its answer is judged by. The season of its student is locked. */
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
    .select({ enrollmentId: offer.enrollmentId, cycleId: offer.cycleId })
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
  // Read under the lock: a rival acceptance may have closed it while we waited.
  const offers = await lockSeason(ctx, tx, { cycleId: mine.cycleId, enrollmentIds: [mine.enrollmentId] });
  const found = offers.find((row) => row.id === id);
  if (found === undefined) return notFound("offer");
  const next = transition(OFFER_TRANSITIONS, found.status, command);
  if (!next.ok) return illegalTransition("offer", next);
  if (found.respondBy <= ctx.now()) {
    return refuse("conflict", "offer_expired", "The time to answer this offer has passed. Please speak to the office.");
  }
  return withSeason(ctx, writing, found);
}

/** What an answer to this offer is judged by. The caller has locked the student's season. */
export async function withSeason(ctx: Context, { tx }: Writing, of: OfferRow): Promise<Result<OpenOffer>> {
  const { cycleId, enrollmentId } = of;
  const [season] = await selectSeasonStandings(tx, ctx, { cycleId, enrollmentIds: [enrollmentId] });
  if (season === undefined) {
    const sentence = "You are not a member of this season any more. Please speak to the office.";
    return refuse("conflict", "not_in_season", sentence);
  }
  const rivals = await selectRivals(ctx, tx, of);
  return ok({ offer: of, season, rivals: rivals.filter(({ open }) => open?.id !== of.id) });
}

/** Offers whose job the student has begun: no answer to another offer ends them. */
export function joinedAmong({ offers }: StandingRow): ReadonlySet<string> {
  return new Set(offers.filter(({ status }) => status === "joined").map(({ id }) => id));
}
