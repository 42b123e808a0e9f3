import { and, eq } from "drizzle-orm";
import type { CompanyView, FlagCompany } from "#shared/contracts/companies.ts";
import { company } from "#shared/db/schema/company.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toCompanyView } from "./view.ts";

/** Sets a company's flags by hand. Officers alone see them; what follows from one is the officers' to decide. */
export function flagCompany(ctx: ActorContext, input: FlagCompany & { id: string }): Promise<Result<CompanyView>> {
  return write(ctx, async ({ tx, audit }) => {
    const here = and(eq(company.tenantId, ctx.tenant.id), eq(company.id, input.id));
    const [before] = await tx.select().from(company).where(here).for("update");
    if (before === undefined) return notFound("company");
    const flags = [...new Set(input.flags)];
    const [after] = await tx.update(company).set({ flags }).where(here).returning();
    if (after === undefined) throw new Error("a locked company is gone");
    audit({
      action: "company.flag",
      entityType: "company",
      entityId: before.id,
      reason: input.reason,
      before: { flags: before.flags },
      after: { flags },
    });
    return ok(toCompanyView(after));
  });
}
