import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { PlacementFigures, PlacementReport, PlacementReportQuery } from "#shared/contracts/reports.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { DEFINITIONS } from "./definitions.ts";
import { placementFigures, type Season } from "./figures.ts";

/** Placement by branch and in all, counted from the rows in one statement. A coordinator sees their branch alone. */
export async function placementReport(
  ctx: ActorContext,
  input: PlacementReportQuery,
): Promise<Result<PlacementReport>> {
  const found = await findSeason(ctx, input.cycleId);
  if (found === undefined) return notFound("season");
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({
        code: sql<string | null>`f.code`,
        name: sql<string | null>`f.name`,
        registered: sql<number>`f.registered`,
        eligible: sql<number>`f.eligible`,
        applied: sql<number>`f.applied`,
        placed: sql<number>`f.placed`,
        offers: sql<number>`f.offers`,
        otherCurrency: sql<number>`f.other_currency`,
        minPayMinor: sql<number | null>`f.min_pay::float8`,
        medianPayMinor: sql<number | null>`f.median_pay::float8`,
        meanPayMinor: sql<number | null>`f.mean_pay::float8`,
        maxPayMinor: sql<number | null>`f.max_pay::float8`,
      })
      .from(sql`(${placementFigures(ctx, found.season)}) f`),
  ]);
  const total = rows.find((row) => row.code === null);
  return ok({
    cycle: { id: input.cycleId, name: found.name },
    currency: found.season.currency,
    otherCurrencyOffers: total?.otherCurrency ?? 0,
    generatedAt: ctx.now().toISOString(),
    branches: rows.flatMap(({ code, name, ...row }) =>
      code === null || name === null ? [] : [{ code, name, ...toFigures(row) }],
    ),
    total: total ? toFigures(total) : NOBODY,
    definitions: DEFINITIONS,
  });
}

/** The season, its published drives' rules, and the currency that most of its accepted offers are in. */
async function findSeason(ctx: ActorContext, cycleId: string): Promise<{ name: string; season: Season } | undefined> {
  const tenantId = ctx.tenant.id;
  const [[found], drives, [paid]] = await readTenant(ctx.db, tenantId, (orm) => [
    orm
      .select({ name: cycle.name })
      .from(cycle)
      .where(and(eq(cycle.tenantId, tenantId), eq(cycle.id, cycleId))),
    orm
      .select({ rule: drive.eligibility })
      .from(drive)
      .where(and(eq(drive.tenantId, tenantId), eq(drive.cycleId, cycleId), isNotNull(drive.publishedAt))),
    orm
      .select({ currency: offer.currency })
      .from(offer)
      .where(
        and(
          eq(offer.tenantId, tenantId),
          eq(offer.cycleId, cycleId),
          eq(offer.source, "drive"),
          sql`${offer.status} in ('accepted', 'deferred', 'joined')`,
        ),
      )
      .groupBy(offer.currency)
      .orderBy(sql`count(*) desc`, offer.currency)
      .limit(1),
  ]);
  if (found === undefined) return undefined;
  const rules = drives.map((row) => row.rule);
  return { name: found.name, season: { cycleId, rules, currency: paid?.currency ?? "INR" } };
}

const NOBODY: PlacementFigures = {
  registered: 0,
  eligible: 0,
  applied: 0,
  placed: 0,
  offers: 0,
  placementRate: null,
  minPayMinor: null,
  medianPayMinor: null,
  meanPayMinor: null,
  maxPayMinor: null,
};

function toFigures(row: Omit<PlacementFigures, "placementRate">): PlacementFigures {
  const { registered, eligible, applied, placed, offers } = row;
  const whole = (minor: number | null) => (minor === null ? null : Math.round(minor));
  return {
    registered,
    eligible,
    applied,
    placed,
    offers,
    placementRate: registered === 0 ? null : Math.round((placed / registered) * 1e3) / 10,
    minPayMinor: whole(row.minPayMinor),
    medianPayMinor: whole(row.medianPayMinor),
    meanPayMinor: whole(row.meanPayMinor),
    maxPayMinor: whole(row.maxPayMinor),
  };
}
