import { and, eq, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { tenantDomain } from "./schema/tenant-domain.ts";
import { tenant } from "./schema/tenant.ts";

/**
 * The tenant whose own, active domain a host is. The one look across tenants that the wall between them allows: for the
 * transaction's `app.host`, exactly that row is there.
 */
export async function tenantOfHost(db: Database, host: string): Promise<typeof tenant.$inferSelect | undefined> {
  return db.orm.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('app.host', ${host}, true)`);
      const [found] = await tx
        .select({ tenant })
        .from(tenantDomain)
        .innerJoin(tenant, eq(tenant.id, tenantDomain.tenantId))
        .where(and(eq(tenantDomain.domain, host), eq(tenantDomain.status, "active")));
      return found?.tenant;
    },
    { accessMode: "read only" },
  );
}
