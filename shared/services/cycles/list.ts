import { and, desc, eq, sql } from "drizzle-orm";
import type { CycleView } from "#shared/contracts/cycles.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { policyInEffect, toVersionedPolicy } from "../enrollments/standing.ts";
import { toCycleView } from "./view.ts";

/** The college's seasons, latest first. */
export async function listCycles(ctx: ActorContext): Promise<Result<{ items: CycleView[] }>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({
        cycle,
        inEffect: policyInEffect(ctx.now()),
        members: sql<number>`count(${cycleMembership.enrollmentId})::int`,
      })
      .from(cycle)
      .leftJoin(
        cycleMembership,
        and(
          eq(cycleMembership.tenantId, cycle.tenantId),
          eq(cycleMembership.cycleId, cycle.id),
          eq(cycleMembership.status, "active"),
        ),
      )
      .where(eq(cycle.tenantId, ctx.tenant.id))
      .groupBy(cycle.tenantId, cycle.id)
      .orderBy(desc(cycle.startsOn)),
  ]);
  return ok({
    items: rows.map(({ cycle: row, inEffect, members }) => toCycleView(row, toVersionedPolicy(inEffect), members)),
  });
}
