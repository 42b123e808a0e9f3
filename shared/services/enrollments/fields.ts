import { and, eq, isNotNull } from "drizzle-orm";
import type { FieldState } from "#shared/contracts/field-states.ts";
import type { Orm } from "#shared/db/connect.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { fieldOwner, fieldVerification } from "#shared/db/schema/profile.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import {
  type ChosenOwners,
  ownerOf,
  PROFILE_FIELDS,
  type ProfileField,
  wayToChange,
} from "#shared/domain/enrollment/fields.ts";
import { isFrozenAt } from "#shared/domain/enrollment/profile-change.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";

type Reader = Orm | TenantTransaction;

/** Owners that the college has chosen itself. */
export function selectOwners(orm: Reader, ctx: Context) {
  return orm
    .select({ field: fieldOwner.field, owner: fieldOwner.owner })
    .from(fieldOwner)
    .where(eq(fieldOwner.tenantId, ctx.tenant.id));
}

export function toOwners(rows: Awaited<ReturnType<typeof selectOwners>>): ChosenOwners {
  return Object.fromEntries(rows.map(({ field, owner }) => [field, owner]));
}

export function selectVerifications(orm: Reader, ctx: Context, enrollmentId: string) {
  return orm
    .select({
      field: fieldVerification.field,
      way: fieldVerification.way,
      at: fieldVerification.verifiedAt,
      by: membership.name,
    })
    .from(fieldVerification)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, fieldVerification.tenantId), eq(membership.id, fieldVerification.verifiedBy)),
    )
    .where(and(eq(fieldVerification.tenantId, ctx.tenant.id), eq(fieldVerification.enrollmentId, enrollmentId)));
}

/** Seasons of a student's that freeze profiles at some time. */
export function selectFreezes(orm: Reader, ctx: Context, enrollmentId: string) {
  return orm
    .select({ season: cycle.name, profileFreezesAt: cycle.profileFreezesAt, endsOn: cycle.endsOn })
    .from(cycleMembership)
    .innerJoin(cycle, and(eq(cycle.tenantId, cycleMembership.tenantId), eq(cycle.id, cycleMembership.cycleId)))
    .where(
      and(
        eq(cycleMembership.tenantId, ctx.tenant.id),
        eq(cycleMembership.enrollmentId, enrollmentId),
        eq(cycleMembership.status, "active"),
        isNotNull(cycle.profileFreezesAt),
      ),
    );
}

/** The season that has frozen the profile, if one has. */
export function freezeNow(ctx: Context, seasons: Awaited<ReturnType<typeof selectFreezes>>) {
  const now = ctx.now();
  return seasons.find((season) => isFrozenAt(season, now, collegeDay(ctx, now)));
}

/** Every field as the caller sees it. */
export function toFieldStates(
  ctx: ActorContext,
  owners: ChosenOwners,
  verifications: Awaited<ReturnType<typeof selectVerifications>>,
  isFrozen: boolean,
): FieldState[] {
  const byField = new Map(verifications.map((each) => [each.field as ProfileField, each]));
  return (Object.keys(PROFILE_FIELDS) as ProfileField[]).map((field) => {
    const owner = ownerOf(field, owners);
    const found = byField.get(field);
    return {
      field,
      owner,
      verified: found ? { at: found.at.toISOString(), by: found.by, way: found.way } : null,
      way: wayToChange(field, { role: ctx.actor.role, owner, isFrozen }),
    };
  });
}
