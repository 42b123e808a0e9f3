import { and, asc, eq } from "drizzle-orm";
import type { EligibilityTemplateView, SaveEligibilityTemplate } from "#shared/contracts/eligibility.ts";
import { eligibilityTemplate } from "#shared/db/schema/eligibility-template.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { describeRule } from "#shared/domain/eligibility/describe.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

/** As many as one list can be chosen from. */
const MOST_TEMPLATES = 50;

const here = (ctx: ActorContext) => eq(eligibilityTemplate.tenantId, ctx.tenant.id);

/** The rules that the college keeps, by name. */
export async function listEligibilityTemplates(
  ctx: ActorContext,
): Promise<Result<{ items: EligibilityTemplateView[] }>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select().from(eligibilityTemplate).where(here(ctx)).orderBy(asc(eligibilityTemplate.name)),
  ]);
  return ok({ items: rows.map((row) => toView(ctx, row)) });
}

/** Keeps a rule under a name that no other has. */
export function saveEligibilityTemplate(
  ctx: ActorContext,
  input: SaveEligibilityTemplate,
): Promise<Result<EligibilityTemplateView>> {
  return write(ctx, async ({ tx, audit }) => {
    if ((await tx.$count(eligibilityTemplate, here(ctx))) >= MOST_TEMPLATES) {
      return refuse("conflict", "too_many", `A college keeps at most ${MOST_TEMPLATES} rules. Remove one first.`);
    }
    const [made] = await tx
      .insert(eligibilityTemplate)
      .values({ ...input, tenantId: ctx.tenant.id, id: ctx.newId(), createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) {
      const sentence = `There is a rule called "${input.name}" already.`;
      return refuse("conflict", "name_taken", sentence, { invalidParams: [{ name: "name", reason: sentence }] });
    }
    audit({
      action: "eligibility_template.create",
      entityType: "eligibility_template",
      entityId: made.id,
      after: input,
    });
    return ok(toView(ctx, made));
  });
}

/** Forgets a kept rule. Drives that began from it keep their own. */
export function removeEligibilityTemplate(
  ctx: ActorContext,
  input: { id: string },
): Promise<Result<EligibilityTemplateView>> {
  return write(ctx, async ({ tx, audit }) => {
    const [gone] = await tx
      .delete(eligibilityTemplate)
      .where(and(here(ctx), eq(eligibilityTemplate.id, input.id)))
      .returning();
    if (gone === undefined) return notFound("rule");
    const { name, rule } = gone;
    audit({
      action: "eligibility_template.remove",
      entityType: "eligibility_template",
      entityId: gone.id,
      before: { name, rule },
    });
    return ok(toView(ctx, gone));
  });
}

function toView(ctx: ActorContext, row: typeof eligibilityTemplate.$inferSelect): EligibilityTemplateView {
  const { id, name, rule } = row;
  return { id, name, rule, sentence: describeRule(rule, ctx.tenant) };
}
