import { and, eq, type SQL, sql } from "drizzle-orm";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
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
 * Everybody who applied to the drive, with their result in this round, and whether they are a candidate of it: still in
 * progress, and let on by the round before it.
 */
export function selectApplicants(tx: TenantTransaction, ctx: ActorContext, of: RoundRow) {
  return tx
    .select({
      applicationId: application.id,
      enrollmentId: application.enrollmentId,
      rollNo: enrollment.rollNo,
      name: enrollment.name,
      email: membership.email,
      status: application.status,
      candidate: isCandidate(of),
      outcome: roundResult.outcome,
      attendance: roundResult.attendance,
      rank: roundResult.rank,
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
    .leftJoin(
      roundResult,
      and(
        eq(roundResult.tenantId, application.tenantId),
        eq(roundResult.applicationId, application.id),
        eq(roundResult.roundId, of.id),
      ),
    )
    .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.driveId, of.driveId)));
}

export type RoundApplicant = Awaited<ReturnType<typeof selectApplicants>>[number];

// Who is in progress once the round before is released is on, but for the waiting list: a release puts everybody else
// out, so that an elimination on record means that the office has reinstated them.
function isCandidate(of: RoundRow): SQL<boolean> {
  const going = sql`${application.status} in ('in_progress', 'pending_offer')`;
  if (of.position === 1) return sql<boolean>`(${going})`;
  const before = (condition: SQL) => sql`exists (
    select 1 from round r left join round_result rr on rr.tenant_id = r.tenant_id and rr.round_id = r.id
      and rr.application_id = ${application.id}
    where r.tenant_id = ${application.tenantId} and r.drive_id = ${of.driveId} and r.position = ${of.position - 1}
      and ${condition})`;
  return sql<boolean>`(${going} and ${before(
    sql`(rr.outcome = 'advanced' or (r.status = 'released' and rr.outcome is distinct from 'waitlisted'))`,
  )})`;
}
