import { eq } from "drizzle-orm";
import type { TenantView, UpdateTenant } from "#shared/contracts/tenants.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toTenantView } from "./view.ts";

/** Name, time zone and look of the tenant. Mails and pages follow at once. */
export function updateTenant(ctx: ActorContext, input: UpdateTenant): Promise<Result<TenantView>> {
  return write(ctx, async ({ tx, audit }) => {
    const { name, timeZone, primaryColor, accentColor, senderName, cgpaFormula, recruiterAccessDays } = input;
    const here = eq(tenant.id, ctx.tenant.id);
    const [before] = await tx.select().from(tenant).where(here).for("update");
    const [after] = await tx
      .update(tenant)
      .set({ name, timeZone, primaryColor, accentColor, senderName, cgpaFormula, recruiterAccessDays })
      .where(here)
      .returning();
    if (before === undefined || after === undefined) return notFound("college");
    audit({
      action: "tenant.update",
      entityType: "tenant",
      entityId: after.id,
      before: toTenantView(before),
      after: toTenantView(after),
    });
    return ok(toTenantView(after));
  });
}
