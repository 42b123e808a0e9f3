import { and, eq } from "drizzle-orm";
import { company } from "#shared/db/schema/company.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notify } from "./notice.ts";
import { office, recruiters } from "./recipients.ts";

async function nameOf(ctx: Context, tx: TenantTransaction, id: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ name: company.name })
    .from(company)
    .where(and(eq(company.tenantId, ctx.tenant.id), eq(company.id, id)));
  return found?.name;
}

export const companyRegistered: Notify<"company.registered"> = async (ctx, tx, event) => {
  const name = await nameOf(ctx, tx, event.companyId);
  if (name === undefined) return [];
  return [
    {
      category: "account",
      to: await office(ctx, tx),
      title: `${name} would like to recruit here`,
      body: `${name} has registered and waits to be vetted.`,
      path: "/companies?status=pending",
      action: "Vet the company",
    },
  ];
};

export const companyVetted: Notify<"company.vetted"> = async (ctx, tx, event) => {
  const name = await nameOf(ctx, tx, event.companyId);
  if (name === undefined) return [];
  const note = event.note === null ? "" : ` The office writes: ${event.note}`;
  return [
    {
      category: "account",
      to: await recruiters(ctx, tx, [event.companyId]),
      title: event.approved ? `${name} is approved` : `${name} is not approved`,
      body: event.approved
        ? `You can post drives at ${ctx.tenant.name} now.${note}`
        : `${ctx.tenant.name} has not approved ${name} for recruiting.${note}`,
      path: event.approved ? "/drives" : "/",
      action: event.approved ? "Post a drive" : "Open the portal",
    },
  ];
};
