import { and, eq, type SQL, sql } from "drizzle-orm";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** The drives that a caller may see and work on: the office all, a recruiter those of their own vetted company. */
export function drivesInReach(ctx: ActorContext): SQL | undefined {
  const here = eq(drive.tenantId, ctx.tenant.id);
  if (ctx.actor.role !== "recruiter") return here;
  return and(
    here,
    ctx.actor.companyId === null ? sql`false` : eq(drive.companyId, ctx.actor.companyId),
    sql`exists (select 1 from ${company} c where c.tenant_id = ${drive.tenantId} and c.id = ${drive.companyId} and c.status = 'approved')`,
  );
}

export function driveInReach(ctx: ActorContext, id: string): SQL | undefined {
  return and(drivesInReach(ctx), eq(drive.id, id));
}
