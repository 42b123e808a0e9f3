import { type SQL, sql } from "drizzle-orm";
import type { FairnessReport, PreviewEligibility } from "#shared/contracts/eligibility.ts";
import type { Orm } from "#shared/db/connect.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import {
  conjunctsOf,
  describeFinding,
  FAIRNESS_ATTRIBUTES,
  type FairnessCell,
  findUnfairness,
  impactRatios,
} from "#shared/domain/eligibility/fairness.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { roundHalfUp } from "#shared/domain/eligibility/rounding.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { compileRule } from "./compile.ts";
import { activeMembers, selectSeason } from "./preview.ts";

/** How evenly a rule lets a season's groups in, and which of its parts tells most against whom. For the office alone. */
export async function lintFairness(ctx: ActorContext, input: PreviewEligibility): Promise<Result<FairnessReport>> {
  const parts = conjunctsOf(input.rule);
  const [[season], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectSeason(orm, ctx, input.cycleId),
    countCells(orm, ctx, input.cycleId, parts),
  ]);
  if (season === undefined) return notFound("season");
  const cells = rows.map(({ failed, first, ...cell }): FairnessCell => ({ ...cell, fails: failsOf(failed, first) }));
  return ok({
    attributes: FAIRNESS_ATTRIBUTES.map((attribute) => ({
      attribute,
      groups: impactRatios(cells, attribute).map((each) => ({ ...each, ratio: rounded(each.ratio) })),
    })),
    findings: findUnfairness(cells, parts.length).map((finding) => ({
      attribute: finding.attribute,
      group: finding.group,
      ratio: roundHalfUp(finding.ratio, 2),
      sentence: describeFinding(finding, parts, ctx.tenant),
    })),
  });
}

function failsOf(failed: number, first: number): FairnessCell["fails"] {
  if (failed === 0) return "none";
  return failed === 1 ? first : "several";
}

function rounded(ratio: number | null): number | null {
  return ratio === null ? null : roundHalfUp(ratio, 2);
}

/** Members of a season by gender, category, how many parts of the rule they fail and, of one, which: each judged once. */
function countCells(orm: Orm, ctx: ActorContext, cycleId: string, parts: readonly EligibilityRule[]) {
  const { join, where } = activeMembers(ctx, cycleId);
  const failing = parts.map((part, i) => sql`case when (${compileRule(part)}) is not true then ${i}::int end`);
  const judged = orm
    .select({
      gender: enrollment.gender,
      category: enrollment.category,
      failing: sql`array_remove(array[${sql.join(failing, sql`, `)}]::int[], null)`.as("failing"),
    })
    .from(cycleMembership)
    .innerJoin(enrollment, join)
    .where(where)
    // Keeps the planner from judging once for each use of the array.
    .offset(0)
    .as("judged");
  const failed: SQL<number> = sql`cardinality(${judged.failing})`;
  const first: SQL<number> = sql`coalesce(${judged.failing}[1], 0)`;
  return orm
    .select({
      gender: judged.gender,
      category: judged.category,
      failed: sql<number>`least(${failed}, 2) as failed`,
      first: sql<number>`case ${failed} when 1 then ${first} else 0 end as first`,
      students: sql<number>`count(*)::int`,
    })
    .from(judged)
    .groupBy(judged.gender, judged.category, sql`failed`, sql`first`);
}
