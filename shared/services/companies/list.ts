import { and, eq, ilike } from "drizzle-orm";
import type { CompanyPage, ListCompanies } from "#shared/contracts/companies.ts";
import { company } from "#shared/db/schema/company.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { toCompanyView } from "./view.ts";

/** Companies of the tenant, a page at a time. */
export async function listCompanies(ctx: ActorContext, input: ListCompanies): Promise<Result<CompanyPage>> {
  const order = keyset(input, company.id, { name: wordColumn(company.name), createdAt: timeColumn(company.createdAt) });
  if (!order.ok) return order;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ row: company, position: order.value.position })
      .from(company)
      .where(
        and(
          eq(company.tenantId, ctx.tenant.id),
          input.status && eq(company.status, input.status),
          input.q ? ilike(company.name, likePattern(input.q)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  return ok(
    toPage(
      rows,
      input.limit,
      ({ row, position }) => ({ value: position, id: row.id }),
      ({ row }) => toCompanyView(row),
    ),
  );
}
