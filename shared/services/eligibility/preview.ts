import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { EligibilityPreview, PreviewEligibility } from "#shared/contracts/eligibility.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { describeRule } from "#shared/domain/eligibility/describe.ts";
import { suppressSmallCells } from "#shared/domain/eligibility/suppress.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { compileRule } from "./compile.ts";

/** "N of M eligible", by branch too, counted in the database while a rule is being written. */
export async function previewEligibility(
  ctx: ActorContext,
  input: PreviewEligibility,
): Promise<Result<EligibilityPreview>> {
  const [[season], branches, rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectSeason(orm, ctx, input.cycleId),
    orm
      .select({ id: branch.id, code: branch.code })
      .from(branch)
      .where(eq(branch.tenantId, ctx.tenant.id))
      .orderBy(asc(branch.code)),
    countByTruth(orm, ctx, input.cycleId, compileRule(input.rule)),
  ]);
  if (season === undefined) return notFound("season");
  const counts = branches.flatMap(({ id, code }) => {
    const own = rows.filter((row) => row.branchId === id);
    return own.length === 0 ? [] : { branch: code, ...sumUp(own) };
  });
  const eligible = counts.map((each) => each.eligible);
  const shown = ctx.actor.role === "recruiter" ? suppressSmallCells(eligible) : eligible;
  return ok({
    sentence: describeRule(input.rule, ctx.tenant),
    ...sumUp(rows),
    byBranch: counts.map(({ branch: code, total }, i) => ({ branch: code, total, eligible: shown[i] ?? null })),
  });
}

export function selectSeason(orm: Orm, ctx: ActorContext, cycleId: string) {
  return orm
    .select({ id: cycle.id })
    .from(cycle)
    .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, cycleId)));
}

/** Condition and join for the active members of a season. */
export function activeMembers(ctx: ActorContext, cycleId: string) {
  return {
    join: and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    where: and(
      eq(cycleMembership.tenantId, ctx.tenant.id),
      eq(cycleMembership.cycleId, cycleId),
      eq(cycleMembership.status, "active"),
      isNull(enrollment.erasedAt),
    ),
  };
}

/** Members of a season by branch and by what the rule says of them: grouped by it, it is judged once a student. */
function countByTruth(orm: Orm, ctx: ActorContext, cycleId: string, met: SQL) {
  const { join, where } = activeMembers(ctx, cycleId);
  return orm
    .select({
      branchId: enrollment.branchId,
      truth: sql<boolean | null>`${met} as truth`,
      students: sql<number>`count(*)::int`,
    })
    .from(cycleMembership)
    .innerJoin(enrollment, join)
    .where(where)
    .groupBy(enrollment.branchId, sql`truth`);
}

interface Counted {
  readonly truth: boolean | null;
  readonly students: number;
}

function sumUp(rows: readonly Counted[]) {
  const count = (of: readonly Counted[]) => of.reduce((sum, { students }) => sum + students, 0);
  return {
    total: count(rows),
    eligible: count(rows.filter(({ truth }) => truth === true)),
    /** Not eligible for want of a value. */
    unknown: count(rows.filter(({ truth }) => truth === null)),
  };
}
