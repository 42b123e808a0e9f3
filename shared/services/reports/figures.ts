import { type SQL, sql } from "drizzle-orm";
import { branch } from "#shared/db/schema/catalog.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { compileRule, ruleJoins } from "../eligibility/compile.ts";

/** What the dataset is of. */
export interface Season {
  readonly cycleId: string;
  /** Rules of the drives that were published in it. */
  readonly rules: readonly EligibilityRule[];
  /** Pay in any other is left out. */
  readonly currency: string;
}

/**
 * The report's dataset in one statement: one row a registered student, then grouped twice, by branch and once over all
 * of them, so that the total's median is a true one. A coordinator's holds their branch alone.
 */
export function placementFigures(ctx: ActorContext, { cycleId, rules, currency }: Season): SQL {
  const tenantId = ctx.tenant.id;
  const accepted = sql`o.status in ('accepted', 'deferred', 'joined')`;
  const ownBranch =
    ctx.actor.role !== "coordinator"
      ? sql``
      : ctx.actor.branchId === null
        ? sql`and false`
        : sql`and ${branch.id} = ${ctx.actor.branchId}`;
  // Offers and applications are gone through once, not once a student.
  return sql`
    with offered as (
      select o.enrollment_id,
        count(*) filter (where o.released_at is not null) as offers,
        bool_or(${accepted}) as placed,
        max(o.ctc_minor) filter (where ${accepted} and o.currency = ${currency} and o.ctc_minor > 0) as pay,
        count(*) filter (where ${accepted} and o.currency <> ${currency}) as other_currency
      from offer o
      where o.tenant_id = ${tenantId} and o.cycle_id = ${cycleId} and o.source = 'drive'
      group by o.enrollment_id),
    applicant as (
      select distinct a.enrollment_id from drive d join application a on a.tenant_id = d.tenant_id and a.drive_id = d.id
      where d.tenant_id = ${tenantId} and d.cycle_id = ${cycleId}),
    student as (
      select ${branch.code} as code, ${branch.name} as name,
        coalesce(${cycleMembership.wasEligible}, ${meetsAny(rules)}) as eligible,
        applicant.enrollment_id is not null as applied,
        coalesce(offered.offers, 0) as offers,
        coalesce(offered.placed, false) as placed,
        offered.pay,
        coalesce(offered.other_currency, 0) as other_currency
      from ${cycleMembership}
      join ${enrollment} on ${enrollment.tenantId} = ${cycleMembership.tenantId}
        and ${enrollment.id} = ${cycleMembership.enrollmentId}
      join ${branch} on ${ruleJoins.branch}
      left join applicant on applicant.enrollment_id = ${enrollment.id}
      left join offered on offered.enrollment_id = ${enrollment.id}
      where ${cycleMembership.tenantId} = ${tenantId} and ${cycleMembership.cycleId} = ${cycleId}
        and ${cycleMembership.status} = 'active' ${ownBranch})
    select code, name,
      count(*)::int as registered,
      (count(*) filter (where eligible))::int as eligible,
      (count(*) filter (where applied))::int as applied,
      (count(*) filter (where placed))::int as placed,
      coalesce(sum(offers), 0)::int as offers,
      coalesce(sum(other_currency), 0)::int as other_currency,
      min(pay) as min_pay,
      percentile_cont(0.5) within group (order by pay) as median_pay,
      avg(pay) as mean_pay,
      max(pay) as max_pay
    from student
    group by grouping sets ((code, name), ())
    order by code nulls last`;
}

/** True of a student whom one of the rules lets apply; most drives share a few rules, and each is judged once. */
export function meetsAny(rules: readonly EligibilityRule[]): SQL {
  const distinct = [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
  if (distinct.length === 0) return sql`false`;
  return sql`(${sql.join(
    distinct.map((rule) => sql`coalesce(${compileRule(rule)}, false)`),
    sql` or `,
  )})`;
}
