import { and, asc, eq, inArray, or } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";
import { lockEnrollments } from "../enrollments/standing.ts";

export type OfferRow = typeof offer.$inferSelect;

interface Students {
  readonly cycleId: string;
  readonly enrollmentIds: readonly string[];
  /** Everybody's applications to this drive too. */
  readonly driveId?: string;
}

/**
 * Locks what answers and ends offers change of some students in a season, and answers their offers as they are now.
 * Enrollments, then applications, then offers, each in order of id: whoever locks in this order never waits in a
 * circle. A drive's lock comes before all of them.
 */
export async function lockSeason(
  ctx: Context,
  tx: TenantTransaction,
  { cycleId, enrollmentIds, driveId }: Students,
): Promise<OfferRow[]> {
  const ids = [...new Set(enrollmentIds)];
  await lockEnrollments(tx, ctx.tenant.id, ids);
  await tx
    .select({ id: application.id })
    .from(application)
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(drive.cycleId, cycleId),
        or(inArray(application.enrollmentId, ids), driveId === undefined ? undefined : eq(drive.id, driveId)),
      ),
    )
    .orderBy(asc(application.id))
    .for("no key update", { of: application });
  return tx
    .select()
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), inArray(offer.enrollmentId, ids), eq(offer.cycleId, cycleId)))
    .orderBy(asc(offer.id))
    .for("no key update");
}
