import { and, eq } from "drizzle-orm";
import { tenantDomain } from "#shared/db/schema/tenant-domain.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { failureSentence } from "#shared/domain/custom-domain/failures.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notify } from "./notice.ts";
import { admins } from "./recipients.ts";

const PATH = "/settings/domain";

export const domainActive: Notify<"domain.active"> = async (ctx, tx, event) => {
  const found = await findDomain(ctx, tx, event.domainId);
  if (found?.status !== "active") return [];
  return [
    {
      category: "account",
      to: await admins(ctx, tx),
      title: `${found.domain} is active`,
      body: `Your portal answers at https://${found.domain} now. Its earlier address goes on working.`,
      path: PATH,
      action: "See the domain",
    },
  ];
};

export const domainFailed: Notify<"domain.failed"> = async (ctx, tx, event) => {
  const found = await findDomain(ctx, tx, event.domainId);
  if (found?.status !== "failed" || found.failure === null) return [];
  return [
    {
      category: "account",
      to: await admins(ctx, tx),
      title: `${found.domain} could not be connected`,
      body: failureSentence(found.failure),
      path: PATH,
      action: "Look at its records",
    },
  ];
};

async function findDomain(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ domain: tenantDomain.domain, status: tenantDomain.status, failure: tenantDomain.failure })
    .from(tenantDomain)
    .where(and(eq(tenantDomain.tenantId, ctx.tenant.id), eq(tenantDomain.id, id)));
  return found;
}
