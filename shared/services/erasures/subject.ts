import { and, eq } from "drizzle-orm";
import type { Orm } from "#shared/db/connect.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";

/** Whose data it is, as registry and outlook know a student. */
export function selectSubject(orm: Orm | TenantTransaction, ctx: Context, membershipId: string) {
  return orm
    .select({
      tenantId: membership.tenantId,
      membershipId: membership.id,
      email: membership.email,
      userId: membership.userId,
      name: membership.name,
    })
    .from(membership)
    .where(and(eq(membership.tenantId, ctx.tenant.id), eq(membership.id, membershipId)));
}
