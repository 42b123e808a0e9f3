import { and, desc, eq, gte, isNotNull, ne, or, sql } from "drizzle-orm";
import type { MySeason, MySeasonList } from "#shared/contracts/cycle-memberships.ts";
import type { Orm } from "#shared/db/connect.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { CYCLE_MEMBERSHIP_TRANSITIONS } from "#shared/domain/cycle/statuses.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** The student's newest enrollment: a graduate who returned registers with the degree that they are on. */
export function selectNewestEnrollment(orm: Orm | TenantTransaction, ctx: ActorContext) {
  return orm
    .select({ id: enrollment.id })
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId)))
    .orderBy(desc(enrollment.graduatingYear), desc(enrollment.id))
    .limit(1);
}

/** Seasons that the student is or was in, and those that they could register for, latest first. */
export async function listMySeasons(ctx: ActorContext): Promise<Result<MySeasonList>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectMySeasons(orm, ctx)]);
  return ok({ items: rows.map((row) => toMySeason(ctx, row)) });
}

/** As one of `listMySeasons`, inside a transaction. */
export async function viewMySeason(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<MySeason> {
  const found = (await selectMySeasons(tx, ctx)).find((row) => row.cycle.id === id);
  if (found === undefined) throw new Error("a season that was just changed is gone");
  return toMySeason(ctx, found);
}

function selectMySeasons(orm: Orm | TenantTransaction, ctx: ActorContext) {
  const own = sql`${cycleMembership.enrollmentId} in (
    select e.id from enrollment e where e.tenant_id = ${ctx.tenant.id} and e.membership_id = ${ctx.actor.membershipId})`;
  return orm
    .select({ cycle, member: cycleMembership })
    .from(cycle)
    .leftJoin(
      cycleMembership,
      and(eq(cycleMembership.tenantId, cycle.tenantId), eq(cycleMembership.cycleId, cycle.id), own),
    )
    .where(
      and(
        eq(cycle.tenantId, ctx.tenant.id),
        or(
          isNotNull(cycleMembership.enrollmentId),
          and(ne(cycle.registration, "by_import"), gte(cycle.endsOn, collegeDay(ctx, ctx.now()))),
        ),
      ),
    )
    .orderBy(desc(cycle.startsOn), cycle.id);
}

type Row = Awaited<ReturnType<typeof selectMySeasons>>[number];

function toMySeason(ctx: ActorContext, { cycle: season, member }: Row): MySeason {
  const { id, name, kind, startsOn, endsOn } = season;
  const isOver = endsOn < collegeDay(ctx, ctx.now());
  const mayLeave = member !== null && CYCLE_MEMBERSHIP_TRANSITIONS.opt_out.from.includes(member.status);
  return {
    id,
    name,
    kind,
    startsOn,
    endsOn,
    status: member?.status ?? null,
    optOutReason: member?.optOutReason ?? null,
    note: member?.note ?? null,
    possible: isOver ? [] : member === null ? ["register"] : mayLeave ? ["opt_out"] : [],
  };
}
