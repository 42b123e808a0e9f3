import { and, eq, inArray } from "drizzle-orm";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { Orm } from "#shared/db/connect.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { type DriveStatus, isDriveOver, VISIBLE_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { driveInReach } from "../drives/scope.ts";

/** Who adds and removes a drive's documents. */
export function managesAttachments(role: Role): boolean {
  return role === "recruiter" || (OFFICE_ROLES as readonly Role[]).includes(role);
}

/** What a drive that is over was offered with stays as it is. */
export function checkNotOver(status: DriveStatus): Result<void> {
  if (!isDriveOver(status)) return ok(undefined);
  return refuse("conflict", "drive_over", "This drive is over, so its documents stay as they are.");
}

/** The drive, if the caller may see it: a student those that are out in their seasons, anybody else those in reach. */
export function selectSeenDrive(orm: Orm | TenantTransaction, ctx: ActorContext, driveId: string) {
  const columns = { id: drive.id, status: drive.status };
  if (ctx.actor.role !== "student") return orm.select(columns).from(drive).where(driveInReach(ctx, driveId));
  const seasons = orm
    .select({ id: cycleMembership.cycleId })
    .from(cycleMembership)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    )
    .where(and(eq(cycleMembership.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId)));
  return orm
    .select(columns)
    .from(drive)
    .where(
      and(
        eq(drive.tenantId, ctx.tenant.id),
        eq(drive.id, driveId),
        inArray(drive.status, [...VISIBLE_DRIVE_STATUSES]),
        inArray(drive.cycleId, seasons),
      ),
    );
}
