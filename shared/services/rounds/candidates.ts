import { and, eq, type SQL, sql } from "drizzle-orm";
import { application, drive, enrollment, membership, round } from "#shared/db/schema/index.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { drivesInReach } from "../drives/scope.ts";

export type RoundRow = typeof round.$inferSelect;

/** A round of a drive in the caller's reach, with its drive. */
export async function findRound(ctx: ActorContext, tx: TenantTransaction, id: string) {
  const [found] = await selectRound(ctx, tx, id);
  return found;
}

/** As `findRound`, to change it: under the lock of its drive, which whoever changes a round of it holds. */
export async function lockRound(ctx: ActorContext, tx: TenantTransaction, id: string) {
  const locked = await selectRound(ctx, tx, id).for("no key update", { of: drive });
  // Read again: it may have changed while we waited.
  return locked.length === 0 ? undefined : findRound(ctx, tx, id);
}

function selectRound(ctx: ActorContext, tx: TenantTransaction, id: string) {
  return tx
    .select({ round, drive })
    .from(round)
    .innerJoin(drive, and(eq(drive.tenantId, round.tenantId), eq(drive.id, round.driveId)))
    .where(and(drivesInReach(ctx), eq(round.id, id)));
}

/**
 * Everybody who applied to the drive, and whether they are a candidate of this round: still in progress, and advanced
 * in the round before it.
 */
export function selectApplicants(tx: TenantTransaction, ctx: ActorContext, of: RoundRow) {
  return tx
    .select({
      applicationId: application.id,
      rollNo: enrollment.rollNo,
      name: enrollment.name,
      email: membership.email,
      status: application.status,
      candidate: isCandidate(of),
    })
    .from(application)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, application.tenantId), eq(enrollment.id, application.enrollmentId)),
    )
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.driveId, of.driveId)));
}

export type RoundApplicant = Awaited<ReturnType<typeof selectApplicants>>[number];

function isCandidate(of: RoundRow): SQL<boolean> {
  const going = sql`${application.status} in ('in_progress', 'pending_offer')`;
  if (of.position === 1) return sql<boolean>`(${going})`;
  return sql<boolean>`(${going} and exists (
    select 1 from round_result rr join round r on r.tenant_id = rr.tenant_id and r.id = rr.round_id
    where rr.tenant_id = ${application.tenantId} and rr.application_id = ${application.id}
      and r.drive_id = ${of.driveId} and r.position = ${of.position - 1} and rr.outcome = 'advanced'))`;
}
