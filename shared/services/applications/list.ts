import { and, eq, ilike, or } from "drizzle-orm";
import type { ApplicationPage, ListApplications } from "#shared/contracts/applications.ts";
import { application, branch, drive, enrollment } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { driveInReach } from "../drives/scope.ts";
import { applicationColumns, lastOutcome, toApplicationRow } from "./row.ts";
import { ofApplication, studentsInReach } from "./scope.ts";

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
      .select({ ...applicationColumns, position: order.value.position })
      .from(application)
      .innerJoin(enrollment, ofApplication)
      .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
      .where(
        and(
          eq(application.tenantId, ctx.tenant.id),
          eq(application.driveId, input.id),
          studentsInReach(ctx),
          input.status && eq(application.status, input.status),
          input.outcome && eq(lastOutcome, input.outcome),
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  if (found === undefined) return notFound("drive");
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.application.id });
  return ok(toPage(rows, input.limit, position, toApplicationRow));
}
