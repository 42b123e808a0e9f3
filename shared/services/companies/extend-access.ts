import { and, eq } from "drizzle-orm";
import type { CompanyView, ExtendAccess } from "#shared/contracts/companies.ts";
import { company } from "#shared/db/schema/company.ts";
import { invalid, notFound, ok, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toCompanyView } from "./view.ts";

/** Lets one company's recruiters see applicants until a day, whenever their season ended; or takes that back. */
export function extendAccess(ctx: ActorContext, input: ExtendAccess & { id: string }): Promise<Result<CompanyView>> {
  return write(ctx, async ({ tx, audit }) => {
    const here = and(eq(company.tenantId, ctx.tenant.id), eq(company.id, input.id));
    const [before] = await tx.select().from(company).where(here).for("update");
    if (before === undefined) return notFound("company");
    if (input.until !== null && input.until < collegeDay(ctx, ctx.now())) {
      return invalid({ name: "until", reason: "This day has passed already." });
    }
    const accessReason = input.until === null ? null : input.reason;
    const [after] = await tx.update(company).set({ accessUntil: input.until, accessReason }).where(here).returning();
    if (after === undefined) throw new Error("a locked company is gone");
    audit({
      action: "company.extend_access",
      entityType: "company",
      entityId: before.id,
      reason: input.reason,
      before: { accessUntil: before.accessUntil },
      after: { accessUntil: after.accessUntil },
    });
    return ok(toCompanyView(after));
  });
}
