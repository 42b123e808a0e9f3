import { and, eq } from "drizzle-orm";
import { cycle } from "#shared/db/schema/cycle.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";
import { policyInEffect } from "../enrollments/standing.ts";
import type { Orm } from "#shared/db/connect.ts";

/** A season with the policy that holds now. */
export function selectCycle(orm: Orm | TenantTransaction, ctx: Context, id: string) {
  return orm
    .select({ cycle, inEffect: policyInEffect(ctx.now()) })
    .from(cycle)
    .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, id)));
}
