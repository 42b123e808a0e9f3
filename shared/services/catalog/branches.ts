import { asc, eq } from "drizzle-orm";
import type { BranchView, CreateBranch } from "#shared/contracts/catalog.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

/** The college's departments, by code. */
export async function listBranches(ctx: ActorContext): Promise<Result<{ items: BranchView[] }>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select().from(branch).where(eq(branch.tenantId, ctx.tenant.id)).orderBy(asc(branch.code)),
  ]);
  return ok({ items: rows.map(toBranchView) });
}

export function createBranch(ctx: ActorContext, input: CreateBranch): Promise<Result<BranchView>> {
  return write(ctx, async ({ tx, audit }) => {
    const [made] = await tx
      .insert(branch)
      .values({ ...input, tenantId: ctx.tenant.id, id: ctx.newId(), createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) {
      const sentence = `There is a branch ${input.code} already.`;
      return refuse("conflict", "code_taken", sentence, { invalidParams: [{ name: "code", reason: sentence }] });
    }
    audit({ action: "branch.create", entityType: "branch", entityId: made.id, after: input });
    return ok(toBranchView(made));
  });
}

function toBranchView({ id, code, name }: typeof branch.$inferSelect): BranchView {
  return { id, code, name };
}
