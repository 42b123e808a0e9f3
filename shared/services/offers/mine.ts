import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { MyOfferList, MyOfferView } from "#shared/contracts/offers.ts";
import type { Orm } from "#shared/db/connect.ts";
import { application, company, drive, enrollment, offer } from "#shared/db/schema/index.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { IN_FLIGHT_APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import { closedByAcceptance } from "#shared/domain/policy/decide.ts";
import { describeClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toPayView } from "../drives/view.ts";
import { selectStandings, type StandingRow, toStanding } from "../enrollments/standing.ts";

/** The student's released offers, newest first, each with what accepting it would close. */
export async function listMyOffers(ctx: ActorContext): Promise<Result<MyOfferList>> {
  const [offers, rivals, standings] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectMyOffers(orm).where(mine(ctx)).orderBy(desc(offer.createdAt)),
    selectRivals(orm, ctx),
    selectStandings(orm, ctx.tenant.id, ctx.actor.membershipId),
  ]);
  return ok({ items: offers.map((row) => toMyOfferView(ctx, row, rivals, standings)) });
}

/** As one of `listMyOffers`, inside a transaction. */
export async function viewMyOffer(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<MyOfferView> {
  const [row] = await selectMyOffers(tx).where(and(mine(ctx), eq(offer.id, id)));
  if (row === undefined) throw new Error("an offer that was just answered is gone");
  const rivals = await selectRivals(tx, ctx);
  return toMyOfferView(ctx, row, rivals, await selectStandings(tx, ctx.tenant.id, ctx.actor.membershipId));
}

function selectMyOffers(orm: Orm | TenantTransaction) {
  return orm
    .select({ offer, drive, companyName: company.name })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .innerJoin(drive, and(eq(drive.tenantId, offer.tenantId), eq(drive.id, offer.driveId)))
    .innerJoin(company, and(eq(company.tenantId, offer.tenantId), eq(company.id, offer.companyId)));
}

function mine(ctx: ActorContext) {
  return and(
    eq(offer.tenantId, ctx.tenant.id),
    eq(enrollment.membershipId, ctx.actor.membershipId),
    isNotNull(offer.releasedAt),
  );
}

function selectRivals(orm: Orm | TenantTransaction, ctx: ActorContext) {
  return orm
    .select({
      id: application.id,
      cycleId: drive.cycleId,
      ctcMinor: drive.ctcMinor,
      tags: drive.tags,
      title: drive.title,
      company: company.name,
    })
    .from(application)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, application.tenantId), eq(enrollment.id, application.enrollmentId)),
    )
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(enrollment.membershipId, ctx.actor.membershipId),
        inArray(application.status, [...IN_FLIGHT_APPLICATION_STATUSES]),
      ),
    );
}

type MyOfferRecord = Awaited<ReturnType<typeof selectMyOffers>>[number];
type Rival = Awaited<ReturnType<typeof selectRivals>>[number];

function toMyOfferView(
  ctx: ActorContext,
  { offer: row, drive: job, companyName }: MyOfferRecord,
  rivals: readonly Rival[],
  standings: readonly StandingRow[],
): MyOfferView {
  const open = row.status === "extended" && row.respondBy > ctx.now();
  const season = standings.find((each) => each.cycleId === job.cycleId);
  const inSeason = rivals.filter((rival) => rival.cycleId === job.cycleId && rival.id !== row.applicationId);
  const closes =
    open && season
      ? closedByAcceptance(
          season.policy,
          season.policyVersion,
          toStanding(season),
          { ctcMinor: row.ctcMinor, tags: job.tags },
          inSeason,
        )
      : [];
  return {
    id: row.id,
    drive: { id: job.id, title: job.title, company: companyName },
    // An offer whose time has passed reads as expired from that second on.
    status: row.status === "extended" && !open ? "expired" : row.status,
    pay: toPayView(row.compensation),
    compensation: row.compensation,
    respondBy: row.respondBy.toISOString(),
    respondedAt: row.respondedAt?.toISOString() ?? null,
    closedReason: row.closedReason === null ? null : describeClosedReason(row.closedReason),
    closes: closes.map(({ id: applicationId, title, company: name }) => ({ applicationId, title, company: name })),
    possible: open ? ["accept", "decline"] : [],
  };
}
