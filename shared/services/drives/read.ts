import { and, asc, eq, ilike, or } from "drizzle-orm";
import type { DrivePage, DriveView, ListDrives } from "#shared/contracts/drives.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { driveInReach, drivesInReach } from "./scope.ts";
import { waitsFor } from "./waiting.ts";
import { driveColumns, toDriveRow, toDriveView } from "./view.ts";

export const ofCompany = and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId));

/** Drives in the caller's reach, a page at a time. */
export async function listDrives(ctx: ActorContext, input: ListDrives): Promise<Result<DrivePage>> {
  const order = keyset(input, drive.id, {
    closesAt: timeColumn(drive.applicationsCloseAt),
    createdAt: timeColumn(drive.createdAt),
    title: wordColumn(drive.title),
  });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ ...driveColumns, position: order.value.position })
      .from(drive)
      .innerJoin(company, ofCompany)
      .where(
        and(
          drivesInReach(ctx),
          input.status && eq(drive.status, input.status),
          input.waitsFor && waitsFor(ctx, input.waitsFor),
          input.cycleId ? eq(drive.cycleId, input.cycleId) : undefined,
          input.companyId ? eq(drive.companyId, input.companyId) : undefined,
          like ? or(ilike(drive.title, like), ilike(company.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.drive.id });
  return ok(toPage(rows, input.limit, position, (row) => toDriveRow(ctx, row)));
}

/** One drive in the caller's reach, whole. */
export async function readDrive(ctx: ActorContext, input: { id: string }): Promise<Result<DriveView>> {
  const [[record], rounds] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select(driveColumns).from(drive).innerJoin(company, ofCompany).where(driveInReach(ctx, input.id)),
    orm
      .select()
      .from(round)
      .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, input.id)))
      .orderBy(asc(round.position)),
  ]);
  return record === undefined ? notFound("drive") : ok(toDriveView(ctx, record, rounds));
}

/** As `readDrive`, inside a transaction, for the answer to a change. */
export async function viewDrive(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<DriveView> {
  const [record] = await tx
    .select(driveColumns)
    .from(drive)
    .innerJoin(company, ofCompany)
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, id)));
  const rounds = await tx
    .select()
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, id)))
    .orderBy(asc(round.position));
  if (record === undefined) throw new Error("a drive that was just written is gone");
  return toDriveView(ctx, record, rounds);
}
