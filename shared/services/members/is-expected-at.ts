import { and, eq, ne, sql } from "drizzle-orm";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";

/** Whether the tenant has a place for this address, claimed or waiting. */
export async function isExpectedAt(tx: TenantTransaction, tenantId: string, email: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        eq(sql`lower(${membership.email})`, email.toLowerCase()),
        ne(membership.status, "disabled"),
      ),
    );
  return found !== undefined;
}
