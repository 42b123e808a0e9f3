import { and, eq } from "drizzle-orm";
import type { CompanyView, VetCompany } from "#shared/contracts/companies.ts";
import { company } from "#shared/db/schema/company.ts";
import { COMPANY_TRANSITIONS } from "#shared/domain/company/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toCompanyView } from "./view.ts";

/** The office lets a company recruit, or not. Its recruiters are told, with the note. */
export function vetCompany(ctx: ActorContext, input: VetCompany & { id: string }): Promise<Result<CompanyView>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const here = and(eq(company.tenantId, ctx.tenant.id), eq(company.id, input.id));
    const [before] = await tx.select().from(company).where(here).for("update");
    if (before === undefined) return notFound("company");
    const next = transition(COMPANY_TRANSITIONS, before.status, input.decision);
    if (!next.ok) return illegalTransition("company", next);

    const note = input.note ?? null;
    const [after] = await tx
      .update(company)
      .set({
        status: next.state,
        flags: input.flags ?? before.flags,
        vettingNote: note,
        vettedBy: ctx.actor.membershipId,
        vettedAt: ctx.now(),
      })
      .where(here)
      .returning();
    if (after === undefined) throw new Error("a locked company is gone");
    audit({
      action: `company.${input.decision}`,
      entityType: "company",
      entityId: before.id,
      ...(input.note && { reason: input.note }),
      before: { status: before.status, flags: before.flags },
      after: { status: after.status, flags: after.flags },
    });
    emit({ type: "company.vetted", companyId: before.id, approved: next.state === "approved", note });
    return ok(toCompanyView(after));
  });
}
