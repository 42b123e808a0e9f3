import { and, eq, sql } from "drizzle-orm";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";

/** The student of a season, in whatever state, who has this roll number, however it is typed. */
export async function findMemberByRoll(
  ctx: Context,
  tx: TenantTransaction,
  { cycleId, rollNo }: { readonly cycleId: string; readonly rollNo: string },
): Promise<{ readonly enrollmentId: string } | undefined> {
  const [found] = await tx
    .select({ enrollmentId: enrollment.id })
    .from(enrollment)
    .innerJoin(
      cycleMembership,
      and(eq(cycleMembership.tenantId, enrollment.tenantId), eq(cycleMembership.enrollmentId, enrollment.id)),
    )
    .where(
      and(
        eq(enrollment.tenantId, ctx.tenant.id),
        sql`upper(${enrollment.rollNo}) = upper(${rollNo})`,
        eq(cycleMembership.cycleId, cycleId),
      ),
    )
    .limit(1);
  return found;
}
