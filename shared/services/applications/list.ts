import { and, eq, ilike, or, sql } from "drizzle-orm";
import type { ApplicationPage, ApplicationRow, ListApplications } from "#shared/contracts/applications.ts";
import { application, branch, drive, enrollment } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { driveInReach } from "../drives/scope.ts";

// The last round that has a result for the application, as one JSON value.
const lastRound = sql<ApplicationRow["round"]>`(
  select jsonb_build_object('id', r.id, 'name', r.name, 'position', r.position, 'outcome', rr.outcome,
    'attendance', rr.attendance, 'released', r.status = 'released')
  from round_result rr join round r on r.tenant_id = rr.tenant_id and r.id = rr.round_id
  where rr.tenant_id = ${application.tenantId} and rr.application_id = ${application.id}
  order by r.position desc limit 1)`;

/** Applications to a drive in the caller's reach; a coordinator's own branch alone. */
export async function listApplications(
  ctx: ActorContext,
  input: ListApplications & { id: string },
): Promise<Result<ApplicationPage>> {
  const order = keyset(input, application.id, {
    appliedAt: timeColumn(application.appliedAt),
    rollNo: wordColumn(enrollment.rollNo),
  });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [[found], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, input.id)),
    orm
      .select({
        application,
        rollNo: enrollment.rollNo,
        branch: branch.code,
        lastRound,
        position: order.value.position,
      })
      .from(application)
      .innerJoin(
        enrollment,
        and(eq(enrollment.tenantId, application.tenantId), eq(enrollment.id, application.enrollmentId)),
      )
      .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
      .where(
        and(
          eq(application.tenantId, ctx.tenant.id),
          eq(application.driveId, input.id),
          ctx.actor.role === "coordinator" ? eq(enrollment.branchId, ctx.actor.branchId ?? ctx.tenant.id) : undefined,
          input.status && eq(application.status, input.status),
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  if (found === undefined) return notFound("drive");
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.application.id });
  return ok(
    toPage(rows, input.limit, position, ({ application: row, rollNo, branch: code, lastRound: round }) => ({
      id: row.id,
      rollNo,
      name: row.snapshot.name,
      branch: code,
      cgpa: row.snapshot.facts.cgpa,
      status: row.status,
      round,
      appliedAt: row.appliedAt.toISOString(),
    })),
  );
}
