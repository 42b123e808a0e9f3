import { and, asc, eq, ne } from "drizzle-orm";
import type { DomainList } from "#shared/contracts/custom-domains.ts";
import { tenantDomain } from "#shared/db/schema/tenant-domain.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toDomainView } from "./view.ts";

/** The college's own domains, in the order in which they were added. */
export async function listDomains(ctx: ActorContext): Promise<Result<DomainList>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(tenantDomain)
      .where(and(eq(tenantDomain.tenantId, ctx.tenant.id), ne(tenantDomain.status, "released")))
      .orderBy(asc(tenantDomain.createdAt)),
  ]);
  return ok({ items: rows.map((row) => toDomainView(ctx, row)) });
}
