import { and, eq } from "drizzle-orm";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";
import type { SeasonOf } from "./in-flight.ts";

/** Whether a student is or was in a season, in whatever state. */
export async function isMember(ctx: Context, tx: TenantTransaction, of: SeasonOf): Promise<boolean> {
  const [found] = await tx
    .select({ status: cycleMembership.status })
    .from(cycleMembership)
    .where(
      and(
        eq(cycleMembership.tenantId, ctx.tenant.id),
        eq(cycleMembership.cycleId, of.cycleId),
        eq(cycleMembership.enrollmentId, of.enrollmentId),
      ),
    );
  return found !== undefined;
}
