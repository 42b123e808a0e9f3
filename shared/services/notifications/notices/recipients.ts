import { and, eq, inArray, ne } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Recipient } from "./notice.ts";

const columns = { membershipId: membership.id, email: membership.email };

/** The placement office. */
export function office(ctx: Context, tx: TenantTransaction): Promise<Recipient[]> {
  return tx
    .select(columns)
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, ctx.tenant.id),
        inArray(membership.role, [...OFFICE_ROLES]),
        eq(membership.status, "active"),
      ),
    );
}

/** Those who administer the college's portal. */
export function admins(ctx: Context, tx: TenantTransaction): Promise<Recipient[]> {
  return tx
    .select(columns)
    .from(membership)
    .where(and(eq(membership.tenantId, ctx.tenant.id), eq(membership.role, "admin"), eq(membership.status, "active")));
}

/** A company's recruiters, those too who have not signed in yet. */
export function recruiters(ctx: Context, tx: TenantTransaction, companyIds: readonly string[]) {
  return tx
    .select({ ...columns, companyId: membership.companyId })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, ctx.tenant.id),
        inArray(membership.companyId, [...companyIds]),
        ne(membership.status, "disabled"),
      ),
    );
}

/** The students of some enrollments. */
export function students(ctx: Context, tx: TenantTransaction, enrollmentIds: readonly string[]): Promise<Recipient[]> {
  if (enrollmentIds.length === 0) return Promise.resolve([]);
  return tx
    .select(columns)
    .from(enrollment)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(
      and(
        eq(enrollment.tenantId, ctx.tenant.id),
        inArray(enrollment.id, [...enrollmentIds]),
        ne(membership.status, "disabled"),
      ),
    );
}
