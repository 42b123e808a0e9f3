import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { MyOfferList, MyOfferView } from "#shared/contracts/offers.ts";
import type { Orm } from "#shared/db/connect.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { describeClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import { settleAcceptance, settleDecline } from "#shared/domain/policy/settle.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toPayView } from "../drives/view.ts";
import { selectStandings, type StandingRow, toStanding, toVersionedPolicy } from "../enrollments/standing.ts";
import { type Rival, selectApplicationsInFlight, selectOpenExternalOffers, toRivals } from "./rivals.ts";

type OfferRow = typeof offer.$inferSelect;

/** The student's released offers, newest first, each with what accepting or declining it would bring with it. */
export async function listMyOffers(ctx: ActorContext): Promise<Result<MyOfferList>> {
  const me = eq(enrollment.membershipId, ctx.actor.membershipId);
  const [offers, inFlight, external, standings] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectMyOffers(orm, ctx).orderBy(desc(offer.createdAt)),
    selectApplicationsInFlight(orm, ctx, me),
    selectOpenExternalOffers(orm, ctx, me),
    selectStandings(orm, ctx, ctx.actor.membershipId),
  ]);
  const rivals = toRivals(ctx, inFlight, external);
  return ok({ items: offers.map((row) => toMyOfferView(ctx, row.offer, offers, rivals, standings)) });
}

/** As one of `listMyOffers`, inside a transaction. */
export async function viewMyOffer(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<MyOfferView> {
  const me = eq(enrollment.membershipId, ctx.actor.membershipId);
  const offers = await selectMyOffers(tx, ctx);
  const own = offers.find((row) => row.offer.id === id);
  if (own === undefined) throw new Error("an offer that was just answered is gone");
  const inFlight = await selectApplicationsInFlight(tx, ctx, me);
  const rivals = toRivals(ctx, inFlight, await selectOpenExternalOffers(tx, ctx, me));
  return toMyOfferView(ctx, own.offer, offers, rivals, await selectStandings(tx, ctx, ctx.actor.membershipId));
}

function selectMyOffers(orm: Orm | TenantTransaction, ctx: ActorContext) {
  return orm
    .select({ offer })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(enrollment.membershipId, ctx.actor.membershipId),
        isNotNull(offer.releasedAt),
      ),
    )
    .$dynamic();
}

function toMyOfferView(
  ctx: ActorContext,
  row: OfferRow,
  offers: readonly { offer: OfferRow }[],
  rivals: readonly Rival[],
  standings: readonly StandingRow[],
): MyOfferView {
  const open = row.status === "extended" && row.respondBy > ctx.now();
  const season = open ? standings.find((each) => each.cycleId === row.cycleId) : undefined;
  return {
    id: row.id,
    source: row.source,
    job: { driveId: row.driveId, title: row.title, company: row.companyName },
    // An offer whose time has passed reads as expired from that second on.
    status: row.status === "extended" && !open ? "expired" : row.status,
    pay: toPayView(row.compensation),
    compensation: row.compensation,
    respondBy: row.respondBy.toISOString(),
    respondedAt: row.respondedAt?.toISOString() ?? null,
    closedReason: row.closedReason === null ? null : describeClosedReason(row.closedReason),
    ...consequences(ctx, row, offers, rivals, season),
    possible: open ? ["accept", "decline"] : [],
  };
}

/** What each answer would bring with it, by the functions that the answer itself is carried out by. */
function consequences(
  ctx: ActorContext,
  row: OfferRow,
  offers: readonly { offer: OfferRow }[],
  rivals: readonly Rival[],
  season: StandingRow | undefined,
): Pick<MyOfferView, "ifAccepted" | "ifDeclined"> {
  const nothing = { ends: [], closes: [] };
  if (season === undefined) return { ifAccepted: nothing, ifDeclined: nothing };
  const others = rivals.filter((rival) => rival.cycleId === row.cycleId && rival.open?.id !== row.id);
  const judge = (settle: typeof settleAcceptance) => {
    const policy = toVersionedPolicy(season.inEffect);
    const settled = settle(policy, toStanding(ctx, season), row.id, others, collegeDay(ctx, ctx.now()));
    const endingIds = new Set(settled.ends.map(({ id }) => id));
    return {
      ends: offers
        .filter(({ offer: { id } }) => endingIds.has(id))
        .map(({ offer: { id, title, companyName } }) => ({ offerId: id, title, company: companyName })),
      closes: settled.closes.map(({ applicationId, title, company }) => ({ applicationId, title, company })),
    };
  };
  return { ifAccepted: judge(settleAcceptance), ifDeclined: judge(settleDecline) };
}
