import { asc, and, eq, sql } from "drizzle-orm";
import type { ApplicationFilters, Pipeline } from "#shared/contracts/applications.ts";
import { application } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { driveInReach } from "../drives/scope.ts";
import { applicationsFound } from "./filters.ts";
import { stage } from "./row.ts";
import { ofApplication } from "./scope.ts";

const AFTER_ROUNDS = [
  ["offer", "Offer"],
  ["accepted", "Accepted"],
  ["out", "Out"],
  ["left", "Left"],
] as const;

/** The board of a drive: its columns in order, with how many applications stand in each under the filters. */
export async function readPipeline(
  ctx: ActorContext,
  { id, ...filters }: ApplicationFilters & { id: string },
): Promise<Result<Pipeline>> {
  const [[found], rounds, counts] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, id)),
    orm
      .select({ id: round.id, position: round.position, name: round.name, status: round.status })
      .from(round)
      .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, id)))
      .orderBy(asc(round.position)),
    orm
      .select({ stage: sql<string>`${stage} as stage`, count: sql<number>`count(*)::int` })
      .from(application)
      .innerJoin(enrollment, ofApplication)
      .where(applicationsFound(ctx, id, filters))
      .groupBy(sql`stage`),
  ]);
  if (found === undefined) return notFound("drive");
  const countOf = new Map(counts.map((each) => [each.stage, each.count]));
  const column = (key: string, label: string, of: Pipeline["stages"][number]["round"] = null) => {
    return { stage: key, label, count: countOf.get(key) ?? 0, round: of };
  };
  return ok({
    total: counts.reduce((sum, each) => sum + each.count, 0),
    stages: [
      ...rounds.map(({ name, ...of }) => column(`round_${of.position}`, name, of)),
      column("waitlist", "Waiting list"),
      column(`round_${rounds.length + 1}`, "Through all rounds"),
      ...AFTER_ROUNDS.map(([key, label]) => column(key, label)),
    ],
  });
}
