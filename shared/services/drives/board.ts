import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { DriveBoard, ReadDriveBoard } from "#shared/contracts/drives.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { BOARD_COLUMNS } from "#shared/domain/drive/board.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ofCompany } from "./read.ts";
import { drivesInReach } from "./scope.ts";
import { driveColumns, toDriveRow } from "./view.ts";

/** Cards that a column shows; the table has the rest. */
const CARDS = 30;

/** Drives in the caller's reach by where they stand, each column with its count and the next to close first. */
export async function readDriveBoard(ctx: ActorContext, input: ReadDriveBoard): Promise<Result<DriveBoard>> {
  const season = input.cycleId ? eq(drive.cycleId, input.cycleId) : undefined;
  const within = and(drivesInReach(ctx), season);
  const [counts, ...columns] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ status: drive.status, drives: count() }).from(drive).where(within).groupBy(drive.status),
    ...BOARD_COLUMNS.map(({ statuses }) =>
      orm
        .select(driveColumns)
        .from(drive)
        .innerJoin(company, ofCompany)
        .where(and(within, inArray(drive.status, [...statuses])))
        .orderBy(asc(drive.applicationsCloseAt), asc(drive.id))
        .limit(CARDS),
    ),
  ]);
  const drivesIn = (status: string) => counts.find((row) => row.status === status)?.drives ?? 0;
  return ok({
    columns: BOARD_COLUMNS.map(({ key, statuses }, i) => ({
      key,
      count: statuses.reduce((sum, status) => sum + drivesIn(status), 0),
      drives: (columns[i] ?? []).map((row) => toDriveRow(ctx, row)),
    })),
  });
}
