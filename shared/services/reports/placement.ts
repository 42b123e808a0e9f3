import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PlacementFigures, PlacementReport, PlacementReportQuery } from "#shared/contracts/reports.ts";
import { cycle } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** What each figure counts; shown beside it. */
const DEFINITIONS: PlacementReport["definitions"] = [
  { figure: "registered", definition: "Students who are active members of the season." },
  {
    figure: "eligible",
    definition: "Registered students who applied to, or were told of, at least one drive of the season.",
  },
  { figure: "applied", definition: "Registered students with at least one application." },
  {
    figure: "placed",
    definition: "Students who hold an accepted offer; each counts once, however many offers they had.",
  },
  { figure: "offers", definition: "Offers released to students, whatever became of them." },
  { figure: "placementRate", definition: "Placed students out of registered ones, per cent." },
  {
    figure: "pay",
    definition:
      "Headline pay (CTC) a year of accepted offers; the median of an even number is the mean of the two in the middle.",
  },
];

/** Placement by branch and in all, counted from the rows in one query. A coordinator sees their branch alone. */
export async function placementReport(
  ctx: ActorContext,
  input: PlacementReportQuery,
): Promise<Result<PlacementReport>> {
  const [[season], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ id: cycle.id, name: cycle.name })
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, input.cycleId))),
    orm
      .select({
        code: sql<string | null>`f.code`,
        name: sql<string | null>`f.name`,
        registered: sql<number>`f.registered`,
        eligible: sql<number>`f.eligible`,
        applied: sql<number>`f.applied`,
        placed: sql<number>`f.placed`,
        offers: sql<number>`f.offers`,
        minPayMinor: sql<number | null>`f.min_pay::float8`,
        medianPayMinor: sql<number | null>`f.median_pay::float8`,
        meanPayMinor: sql<number | null>`f.mean_pay::float8`,
        maxPayMinor: sql<number | null>`f.max_pay::float8`,
      })
      .from(sql`(${figures(ctx, input.cycleId)}) f`),
  ]);
  if (season === undefined) return notFound("season");
  const branches = rows.flatMap(({ code, name, ...row }) =>
    code === null || name === null ? [] : [{ code, name, ...toFigures(row) }],
  );
  const total = rows.find((row) => row.code === null);
  return ok({
    cycle: season,
    currency: "INR",
    generatedAt: ctx.now().toISOString(),
    branches,
    total: total ? toFigures(total) : NOBODY,
    definitions: DEFINITIONS,
  });
}

// One row a student, then grouped twice: by branch, and once over all of them, so that the total's median is a true one.
function figures(ctx: ActorContext, cycleId: string): SQL {
  const ownBranch = ctx.actor.role === "coordinator" ? sql`and b.id = ${ctx.actor.branchId ?? ctx.tenant.id}` : sql``;
  return sql`
    with student as (
      select b.code, b.name, e.id,
        (select count(*) from application a join drive d on d.tenant_id = a.tenant_id and d.id = a.drive_id
          where a.tenant_id = e.tenant_id and a.enrollment_id = e.id and d.cycle_id = ${cycleId}) as applications,
        exists (select 1 from notification n
          join drive d on d.tenant_id = n.tenant_id and n.path = '/drives/' || d.id
          where n.tenant_id = e.tenant_id and n.membership_id = e.membership_id and n.category = 'drives'
            and d.cycle_id = ${cycleId}) as told,
        (select count(*) from offer o join drive d on d.tenant_id = o.tenant_id and d.id = o.drive_id
          where o.tenant_id = e.tenant_id and o.enrollment_id = e.id and d.cycle_id = ${cycleId}
            and o.released_at is not null) as offers,
        (select max(o.ctc_minor) from offer o join drive d on d.tenant_id = o.tenant_id and d.id = o.drive_id
          where o.tenant_id = e.tenant_id and o.enrollment_id = e.id and d.cycle_id = ${cycleId}
            and o.status in ('accepted', 'deferred', 'joined')) as pay
      from cycle_membership cm
      join enrollment e on e.tenant_id = cm.tenant_id and e.id = cm.enrollment_id
      join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
      where cm.tenant_id = ${ctx.tenant.id} and cm.cycle_id = ${cycleId} and cm.status = 'active' ${ownBranch})
    select code, name,
      count(*)::int as registered,
      (count(*) filter (where applications > 0 or told))::int as eligible,
      (count(*) filter (where applications > 0))::int as applied,
      count(pay)::int as placed,
      coalesce(sum(offers), 0)::int as offers,
      min(pay) as min_pay,
      percentile_cont(0.5) within group (order by pay) as median_pay,
      avg(pay) as mean_pay,
      max(pay) as max_pay
    from student
    group by grouping sets ((code, name), ())
    order by code nulls last`;
}

const NOBODY: PlacementFigures = {
  ...{ registered: 0, eligible: 0, applied: 0, placed: 0, offers: 0, placementRate: null },
  ...{ minPayMinor: null, medianPayMinor: null, meanPayMinor: null, maxPayMinor: null },
};

function toFigures(row: Omit<PlacementFigures, "placementRate">): PlacementFigures {
  const { registered, eligible, applied, placed, offers } = row;
  const whole = (minor: number | null) => (minor === null ? null : Math.round(minor));
  return {
    ...{ registered, eligible, applied, placed, offers },
    placementRate: registered === 0 ? null : Math.round((placed / registered) * 1000) / 10,
    minPayMinor: whole(row.minPayMinor),
    medianPayMinor: whole(row.medianPayMinor),
    meanPayMinor: whole(row.meanPayMinor),
    maxPayMinor: whole(row.maxPayMinor),
  };
}
