import { and, eq, inArray, sql } from "drizzle-orm";
import { round } from "#shared/db/schema/drive.ts";
import type { RoundContent } from "#shared/domain/drive/content.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

type RoundRow = typeof round.$inferSelect;

const FOREIGN_KEY_VIOLATION = "23503";

/**
 * Brings a published drive's rounds to what a revision says: those named by id stay what they are, with all that hangs
 * on them, under their new name and place. Refuses to take away one that something hangs on, such as an interview.
 */
export async function reviseRounds(
  ctx: ActorContext,
  { tx }: Writing,
  driveId: string,
  before: readonly RoundRow[],
  after: readonly RoundContent[],
): Promise<Result<void>> {
  const here = and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, driveId));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  if (gone.length > 0) {
    const removed = await removeRounds(ctx, tx, gone);
    if (!removed.ok) return removed;
  }
  // Out of the way first: no two may have one place, not even for a moment.
  await tx
    .update(round)
    .set({ position: sql`-${round.position}` })
    .where(here);
  for (const [i, { id, name, kind }] of after.entries()) {
    const position = i + 1;
    if (id !== undefined) {
      await tx
        .update(round)
        .set({ position, name, kind })
        .where(and(here, eq(round.id, id)));
      continue;
    }
    const fresh = { tenantId: ctx.tenant.id, id: ctx.newId(), driveId, createdAt: ctx.now() };
    await tx.insert(round).values({ ...fresh, position, name, kind, status: "planned" });
  }
  return ok(undefined);
}

async function removeRounds(ctx: ActorContext, tx: Writing["tx"], gone: readonly RoundRow[]): Promise<Result<void>> {
  const ids = gone.map(({ id }) => id);
  try {
    await tx.transaction((nested) =>
      nested.delete(round).where(and(eq(round.tenantId, ctx.tenant.id), inArray(round.id, ids))),
    );
    return ok(undefined);
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code !== FOREIGN_KEY_VIOLATION) throw error;
    const names = gone.map(({ name }) => `“${name}”`).join(", ");
    return invalid({ name: "rounds", reason: `${names} is in use already, so it stays.` });
  }
}
