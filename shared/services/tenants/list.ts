import { and, eq, ilike, or } from "drizzle-orm";
import type { ListTenants, TenantPage } from "#shared/contracts/tenants.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";

/** Colleges of the platform, by what is public of them. */
export async function listTenants(
  ctx: ActorContext,
  input: ListTenants & { portalUrlOf: (slug: string) => string },
): Promise<Result<TenantPage>> {
  const order = keyset(input, tenant.id, { name: wordColumn(tenant.name), createdAt: timeColumn(tenant.createdAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ row: tenant, position: order.value.position })
      .from(tenant)
      .where(
        and(
          eq(tenant.kind, "college"),
          like ? or(ilike(tenant.name, like), ilike(tenant.slug, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = ({ row, position: value }: (typeof rows)[number]) => ({ value, id: row.id });
  return ok(
    toPage(rows, input.limit, position, ({ row: { id, slug, name, timeZone, createdAt } }) => ({
      id,
      slug,
      name,
      timeZone,
      portalUrl: input.portalUrlOf(slug),
      createdAt: createdAt.toISOString(),
    })),
  );
}
