import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { RecordedRound, RoundList } from "#shared/contracts/rounds.ts";
import { roundResult } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import type { Orm } from "#shared/db/connect.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { driveInReach } from "../drives/scope.ts";
import { toRoundView } from "../drives/view.ts";

function count(condition: SQL) {
  return sql<number>`(count(${roundResult.applicationId}) filter (where ${condition}))::int`;
}

function selectRounds(orm: Orm | TenantTransaction, where: SQL | undefined) {
  return orm
    .select({
      round,
      advanced: count(sql`${roundResult.outcome} = 'advanced'`),
      eliminated: count(sql`${roundResult.outcome} = 'eliminated'`),
      waitlisted: count(sql`${roundResult.outcome} = 'waitlisted'`),
      pending: count(sql`${roundResult.outcome} = 'pending'`),
      absent: count(sql`${roundResult.attendance} = 'absent'`),
      excused: count(sql`${roundResult.attendance} = 'excused'`),
    })
    .from(round)
    .leftJoin(roundResult, and(eq(roundResult.tenantId, round.tenantId), eq(roundResult.roundId, round.id)))
    .where(where)
    .groupBy(round.tenantId, round.id)
    .orderBy(asc(round.position));
}

type CountedRound = Awaited<ReturnType<typeof selectRounds>>[number];

function toRecordedRound({ round: row, ...counts }: CountedRound): RecordedRound {
  return { ...toRoundView(row), counts };
}

/** A drive's rounds in order, with how their results stand, staged ones included. */
export async function listRounds(ctx: ActorContext, input: { id: string }): Promise<Result<RoundList>> {
  const [[found], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, input.id)),
    selectRounds(orm, and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, input.id))),
  ]);
  return found === undefined ? notFound("drive") : ok({ items: rows.map(toRecordedRound) });
}

export async function viewRound(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<RecordedRound> {
  const [row] = await selectRounds(tx, and(eq(round.tenantId, ctx.tenant.id), eq(round.id, id)));
  if (row === undefined) throw new Error("a round that was just written is gone");
  return toRecordedRound(row);
}
