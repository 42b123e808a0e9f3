import { asc, eq } from "drizzle-orm";
import type { CreateProgram, ProgramView } from "#shared/contracts/catalog.ts";
import { program } from "#shared/db/schema/catalog.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

/** The college's degree programmes, by code. */
export async function listPrograms(ctx: ActorContext): Promise<Result<{ items: ProgramView[] }>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select().from(program).where(eq(program.tenantId, ctx.tenant.id)).orderBy(asc(program.code)),
  ]);
  return ok({ items: rows.map(toProgramView) });
}

export function createProgram(ctx: ActorContext, input: CreateProgram): Promise<Result<ProgramView>> {
  return write(ctx, async ({ tx, audit }) => {
    const [made] = await tx
      .insert(program)
      .values({ ...input, tenantId: ctx.tenant.id, id: ctx.newId(), createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) {
      const sentence = `There is a programme ${input.code} already.`;
      return refuse("conflict", "code_taken", sentence, { invalidParams: [{ name: "code", reason: sentence }] });
    }
    audit({ action: "program.create", entityType: "program", entityId: made.id, after: input });
    return ok(toProgramView(made));
  });
}

function toProgramView({ id, code, name, level, durationYears }: typeof program.$inferSelect): ProgramView {
  return { id, code, name, level, durationYears };
}
