import { and, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import type { Orm } from "#shared/db/connect.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { IN_FLIGHT_APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import type { Pursuit } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { Context } from "../_kernel/context.ts";

/** Something that a student is still in for: an application, with its offer if there is one, or an offer from elsewhere. */
export interface Rival extends Pursuit {
  readonly cycleId: string;
  readonly enrollmentId: string;
  readonly applicationId: string | null;
  readonly title: string;
  readonly company: string;
  /** Its open offer, staged or released. */
  readonly open: typeof offer.$inferSelect | null;
}

/** Applications in flight of the students that `where` names, with their open offers. */
export function selectApplicationsInFlight(orm: Orm | TenantTransaction, ctx: Context, where: SQL | undefined) {
  return orm
    .select({
      applicationId: application.id,
      enrollmentId: application.enrollmentId,
      cycleId: drive.cycleId,
      compensation: drive.compensation,
      tags: drive.tags,
      outcome: drive.outcome,
      title: drive.title,
      company: company.name,
      open: offer,
    })
    .from(application)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, application.tenantId), eq(enrollment.id, application.enrollmentId)),
    )
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .leftJoin(
      offer,
      and(
        eq(offer.tenantId, application.tenantId),
        eq(offer.applicationId, application.id),
        eq(offer.status, "extended"),
      ),
    )
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        inArray(application.status, [...IN_FLIGHT_APPLICATION_STATUSES]),
        where,
      ),
    )
    .orderBy(application.id);
}

/** Confirmed offers from elsewhere that wait for an answer. */
export function selectOpenExternalOffers(orm: Orm | TenantTransaction, ctx: Context, where: SQL | undefined) {
  return orm
    .select({ offer })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        inArray(offer.source, ["ppo", "off_campus"]),
        eq(offer.status, "extended"),
        isNotNull(offer.releasedAt),
        where,
      ),
    )
    .orderBy(offer.id);
}

type InFlight = Awaited<ReturnType<typeof selectApplicationsInFlight>>[number];
type External = Awaited<ReturnType<typeof selectOpenExternalOffers>>[number];

export function toRivals(ctx: Context, inFlight: readonly InFlight[], external: readonly External[]): Rival[] {
  return [
    ...inFlight.map(({ compensation, tags, outcome, open, ...rest }) => ({
      ...rest,
      open,
      job: toPolicyJob(open?.compensation ?? compensation, { tags, outcome }),
      ...releasedOffer(ctx, open),
    })),
    ...external.map(({ offer: open }) => ({
      cycleId: open.cycleId,
      enrollmentId: open.enrollmentId,
      applicationId: null,
      title: open.title,
      company: open.companyName,
      open,
      job: toPolicyJob(open.compensation, open),
      ...releasedOffer(ctx, open),
    })),
  ];
}

function releasedOffer(ctx: Context, open: typeof offer.$inferSelect | null): Pick<Pursuit, "offer"> {
  if (open === null || open.releasedAt === null) return {};
  return { offer: { id: open.id, releasedOn: collegeDay(ctx, open.releasedAt) } };
}

/** What a student of a season is in for. The caller has locked the student's season. */
export async function selectRivals(
  ctx: Context,
  tx: TenantTransaction,
  { enrollmentId, cycleId }: { readonly enrollmentId: string; readonly cycleId: string },
): Promise<Rival[]> {
  const inFlight = await selectApplicationsInFlight(
    tx,
    ctx,
    and(eq(application.enrollmentId, enrollmentId), eq(drive.cycleId, cycleId)),
  );
  const mine = and(eq(offer.enrollmentId, enrollmentId), eq(offer.cycleId, cycleId));
  return toRivals(ctx, inFlight, await selectOpenExternalOffers(tx, ctx, mine));
}
