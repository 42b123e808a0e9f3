import { and, count, eq } from "drizzle-orm";
import type { FreezeProfiles, SeasonSummary, SetRegistration } from "#shared/contracts/cycle-memberships.ts";
import type { Orm } from "#shared/db/connect.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { studentsInReach } from "../students/list.ts";

/** A season, how students come into it, and how many of those in the caller's reach are in each state. */
export async function readSeasonSummary(ctx: ActorContext, { id }: { id: string }): Promise<Result<SeasonSummary>> {
  const [[season], counts] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, id))),
    selectCounts(orm, ctx, id),
  ]);
  return season === undefined ? notFound("season") : ok(toSummary(season, counts));
}

/** How students come into a season from now on. Those who are in it, or wait, stay as they are. */
export function setRegistration(
  ctx: ActorContext,
  { id, registration }: SetRegistration & { id: string },
): Promise<Result<SeasonSummary>> {
  return write(ctx, async ({ tx, audit }) => {
    const here = and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, id));
    const [before] = await tx.select({ registration: cycle.registration }).from(cycle).where(here).for("update");
    if (before === undefined) return notFound("season");
    const [after] = await tx.update(cycle).set({ registration }).where(here).returning();
    if (after === undefined) throw new Error("a locked season is gone");
    audit({ action: "cycle.set_registration", entityType: "cycle", entityId: id, before, after: { registration } });
    return ok(toSummary(after, await selectCounts(tx, ctx, id)));
  });
}

/** From when on a season's students ask for changes to their profiles; what has come due already holds at once. */
export function freezeProfiles(
  ctx: ActorContext,
  { id, at }: FreezeProfiles & { id: string },
): Promise<Result<SeasonSummary>> {
  return write(ctx, async ({ tx, audit }) => {
    const here = and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, id));
    const [before] = await tx
      .select({ profileFreezesAt: cycle.profileFreezesAt })
      .from(cycle)
      .where(here)
      .for("update");
    if (before === undefined) return notFound("season");
    const profileFreezesAt = at === null ? null : at === "now" ? ctx.now() : new Date(at);
    const [after] = await tx.update(cycle).set({ profileFreezesAt }).where(here).returning();
    if (after === undefined) throw new Error("a locked season is gone");
    const change = { before, after: { profileFreezesAt } };
    audit({ action: "cycle.freeze_profiles", entityType: "cycle", entityId: id, ...change });
    return ok(toSummary(after, await selectCounts(tx, ctx, id)));
  });
}

function selectCounts(orm: Orm | TenantTransaction, ctx: ActorContext, cycleId: string) {
  return orm
    .select({ status: cycleMembership.status, students: count() })
    .from(cycleMembership)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    )
    .where(and(eq(cycleMembership.tenantId, ctx.tenant.id), eq(cycleMembership.cycleId, cycleId), studentsInReach(ctx)))
    .groupBy(cycleMembership.status);
}

function toSummary(
  { id, name, kind, startsOn, endsOn, registration, profileFreezesAt }: typeof cycle.$inferSelect,
  rows: Awaited<ReturnType<typeof selectCounts>>,
): SeasonSummary {
  const counts = { pending: 0, active: 0, rejected: 0, withdrawn: 0, removed: 0 };
  for (const { status, students } of rows) counts[status] = students;
  const freezesAt = profileFreezesAt?.toISOString() ?? null;
  return { id, name, kind, startsOn, endsOn, registration, profileFreezesAt: freezesAt, counts };
}
