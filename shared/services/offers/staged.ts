import { and, asc, eq, isNull } from "drizzle-orm";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";
import { lockSeason, type OfferRow } from "./lock-season.ts";

export interface DriveRef {
  readonly id: string;
  readonly cycleId: string;
}

/** A drive's offers that their students know nothing of, in order of id. */
export function selectStaged(ctx: Context, tx: TenantTransaction, of: DriveRef): Promise<OfferRow[]> {
  return tx.select().from(offer).where(isStaged(ctx, of)).orderBy(asc(offer.id));
}

/**
 * As `selectStaged`, under the locks of their students and of everybody's applications to the drive. The caller holds
 * the drive, so that no more can be staged meanwhile.
 */
export async function lockStaged(ctx: Context, tx: TenantTransaction, of: DriveRef): Promise<OfferRow[]> {
  const rows = await tx.select({ enrollmentId: offer.enrollmentId }).from(offer).where(isStaged(ctx, of));
  const enrollmentIds = rows.map((row) => row.enrollmentId);
  await lockSeason(ctx, tx, { cycleId: of.cycleId, enrollmentIds, driveId: of.id });
  return selectStaged(ctx, tx, of);
}

function isStaged(ctx: Context, { id }: DriveRef) {
  return and(
    eq(offer.tenantId, ctx.tenant.id),
    eq(offer.driveId, id),
    eq(offer.status, "extended"),
    isNull(offer.releasedAt),
  );
}
