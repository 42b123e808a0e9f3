import { and, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import type { ListStrikes, StrikePage, StrikeRow } from "#shared/contracts/strikes.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import { possibleStrikeDecisions } from "#shared/domain/strike/statuses.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { policyInEffect } from "../enrollments/standing.ts";
import { studentsInReach } from "../students/list.ts";
import { standingStrikes, toConduct } from "./counted.ts";
import { toStrikeStory } from "./view.ts";

// Begins at the student's few applications; joined, PostgreSQL may begin at the season's drives.
const inFlight = sql<number>`(
  select count(*)::int from application a
  where a.tenant_id = ${enrollment.tenantId} and a.enrollment_id = ${enrollment.id} and a.status = 'in_progress'
    and (select d.cycle_id from drive d where d.tenant_id = a.tenant_id and d.id = a.drive_id) = ${cycle.id})`;

function selectStrikes<P extends SQL<string | null>>(orm: Orm | TenantTransaction, ctx: Context, position: P) {
  return orm
    .select({
      strike,
      season: { id: cycle.id, name: cycle.name },
      rollNo: enrollment.rollNo,
      name: enrollment.name,
      branch: branch.code,
      programCode: program.code,
      inEffect: policyInEffect(ctx.now()),
      standing: standingStrikes,
      inFlight,
      position,
    })
    .from(strike)
    .innerJoin(cycle, and(eq(cycle.tenantId, strike.tenantId), eq(cycle.id, strike.cycleId)))
    .innerJoin(enrollment, and(eq(enrollment.tenantId, strike.tenantId), eq(enrollment.id, strike.enrollmentId)))
    .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
    .innerJoin(program, and(eq(program.tenantId, enrollment.tenantId), eq(program.id, enrollment.programId)));
}

/** Strikes of the students in the caller's reach, newest first; searched by roll number and name. */
export async function listStrikes(ctx: ActorContext, input: ListStrikes): Promise<Result<StrikePage>> {
  const order = keyset(input, strike.id, { createdAt: timeColumn(strike.createdAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectStrikes(orm, ctx, order.value.position)
      .where(
        and(
          eq(strike.tenantId, ctx.tenant.id),
          studentsInReach(ctx),
          input.status && eq(strike.status, input.status),
          input.kind && eq(strike.kind, input.kind),
          input.cycleId ? eq(strike.cycleId, input.cycleId) : undefined,
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.strike.id });
  return ok(toPage(rows, input.limit, position, toStrikeRow));
}

/** Some strikes as the office sees them, inside a transaction. */
export async function viewStrikes(ctx: ActorContext, tx: TenantTransaction, ids: readonly string[]) {
  const rows = await selectStrikes(tx, ctx, sql<string | null>`null::text`).where(
    and(eq(strike.tenantId, ctx.tenant.id), inArray(strike.id, [...ids])),
  );
  return rows.map(toStrikeRow);
}

type Found = Awaited<ReturnType<typeof selectStrikes<SQL<string | null>>>>[number];

function toStrikeRow(row: Found): StrikeRow {
  return {
    ...toStrikeStory(row.strike),
    season: row.season,
    student: {
      enrollmentId: row.strike.enrollmentId,
      rollNo: row.rollNo,
      name: row.name,
      branch: row.branch,
      ...toConduct(row.inEffect, row.programCode, row.standing),
      inFlight: row.inFlight,
    },
    possible: [...possibleStrikeDecisions(row.strike.status)],
  };
}
