import { and, desc, eq, inArray } from "drizzle-orm";
import type { MyStrikeList } from "#shared/contracts/strikes.ts";
import { program } from "#shared/db/schema/catalog.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { policyInEffect } from "../enrollments/standing.ts";
import { standingStrikes, toConduct } from "./counted.ts";
import { toMyStrike } from "./view.ts";

/** The student's seasons, latest first, with the strikes of each: how many count, and from how many on one may not apply. */
export async function listMyStrikes(ctx: ActorContext): Promise<Result<MyStrikeList>> {
  const own = and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId));
  const [seasons, strikes] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({
        id: cycle.id,
        name: cycle.name,
        enrollmentId: enrollment.id,
        programCode: program.code,
        inEffect: policyInEffect(ctx.now()),
        strikes: standingStrikes,
      })
      .from(enrollment)
      .innerJoin(program, and(eq(program.tenantId, enrollment.tenantId), eq(program.id, enrollment.programId)))
      .innerJoin(
        cycleMembership,
        and(
          eq(cycleMembership.tenantId, enrollment.tenantId),
          eq(cycleMembership.enrollmentId, enrollment.id),
          inArray(cycleMembership.status, ["active", "withdrawn", "removed"]),
        ),
      )
      .innerJoin(cycle, and(eq(cycle.tenantId, cycleMembership.tenantId), eq(cycle.id, cycleMembership.cycleId)))
      .where(own)
      .orderBy(desc(cycle.startsOn), cycle.id),
    orm
      .select({ strike })
      .from(strike)
      .innerJoin(enrollment, and(eq(enrollment.tenantId, strike.tenantId), eq(enrollment.id, strike.enrollmentId)))
      .where(own)
      .orderBy(desc(strike.createdAt), desc(strike.id)),
  ]);
  return ok({
    seasons: seasons.map((season) => ({
      id: season.id,
      name: season.name,
      ...toConduct(season.inEffect, season.programCode, season.strikes),
      items: strikes
        .filter(({ strike: row }) => row.cycleId === season.id && row.enrollmentId === season.enrollmentId)
        .map(({ strike: row }) => toMyStrike(row)),
    })),
  });
}
