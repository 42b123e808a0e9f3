import { and, eq, sql } from "drizzle-orm";
import type { ApplicationPage, ListApplications } from "#shared/contracts/applications.ts";
import { application } from "#shared/db/schema/application.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, numberColumn, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { type Page, toPage } from "../_kernel/page.ts";
import { driveInReach } from "../drives/scope.ts";
import { applicationsFound } from "./filters.ts";
import { applicationColumns, type ApplicationRecord, toApplicationRow } from "./row.ts";
import { ofApplication } from "./scope.ts";

/** Applications to a drive in the caller's reach; a coordinator's own branch alone. */
export function listApplications(
  ctx: ActorContext,
  input: ListApplications & { id: string },
): Promise<Result<ApplicationPage>> {
  return pageOfApplications(ctx, input, toApplicationRow);
}

/** The same page, each record seen as the caller wants it. */
export async function pageOfApplications<T>(
  ctx: ActorContext,
  input: ListApplications & { id: string },
  view: (record: ApplicationRecord) => T,
): Promise<Result<Page<T>>> {
  const order = keyset(input, application.id, {
    appliedAt: timeColumn(application.appliedAt),
    rollNo: wordColumn(enrollment.rollNo),
    name: wordColumn(enrollment.name),
    // An unknown CGPA comes before the lowest.
    cgpa: numberColumn(sql`coalesce((${application.snapshot}->'facts'->>'cgpa')::float8, -1)`),
  });
  if (!order.ok) return order;
  const [[found], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, input.id)),
    orm
      .select({ ...applicationColumns, position: order.value.position })
      .from(application)
      .innerJoin(enrollment, ofApplication)
      .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
      .where(and(applicationsFound(ctx, input.id, input), order.value.after))
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  if (found === undefined) return notFound("drive");
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.application.id });
  return ok(toPage(rows, input.limit, position, view));
}
