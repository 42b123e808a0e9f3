import { and, eq } from "drizzle-orm";
import { tenantDomain } from "#shared/db/schema/tenant-domain.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";

export type DomainRow = typeof tenantDomain.$inferSelect;

export const domainHere = (ctx: Context, id: string) =>
  and(eq(tenantDomain.tenantId, ctx.tenant.id), eq(tenantDomain.id, id));

/** A domain of the college, locked for a change of it. */
export async function lockDomain(ctx: Context, tx: TenantTransaction, id: string): Promise<DomainRow | undefined> {
  const [found] = await tx.select().from(tenantDomain).where(domainHere(ctx, id)).for("update");
  return found;
}

/** Changes a locked domain. */
export async function changeDomain(
  ctx: Context,
  tx: TenantTransaction,
  id: string,
  change: Partial<typeof tenantDomain.$inferInsert>,
): Promise<DomainRow> {
  const [changed] = await tx.update(tenantDomain).set(change).where(domainHere(ctx, id)).returning();
  if (changed === undefined) throw new Error("a locked domain is gone");
  return changed;
}
