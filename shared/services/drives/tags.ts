import { eq, sql } from "drizzle-orm";
import type { DriveTags } from "#shared/contracts/drives.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";

const MOST = 30;

/** Words that the college's drives carry, the most used first: suggestions for a new one. */
export async function listDriveTags(ctx: ActorContext): Promise<Result<DriveTags>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ tag: sql<string>`unnest(${drive.tags})`.as("tag"), uses: sql<number>`count(*)::int`.as("uses") })
      .from(drive)
      .where(eq(drive.tenantId, ctx.tenant.id))
      .groupBy(sql`1`)
      .orderBy(sql`2 desc, 1`)
      .limit(MOST),
  ]);
  return ok({ items: rows.map(({ tag }) => tag) });
}
