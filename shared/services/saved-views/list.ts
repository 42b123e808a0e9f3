import { and, asc, eq } from "drizzle-orm";
import type { ListSavedViews, SavedViewView } from "#shared/contracts/saved-views.ts";
import { savedView } from "#shared/db/schema/saved-view.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** The member's own views of a list, by name. */
export async function listSavedViews(
  ctx: ActorContext,
  input: ListSavedViews,
): Promise<Result<{ items: SavedViewView[] }>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ id: savedView.id, name: savedView.name, query: savedView.query })
      .from(savedView)
      .where(
        and(
          eq(savedView.tenantId, ctx.tenant.id),
          eq(savedView.membershipId, ctx.actor.membershipId),
          eq(savedView.page, input.page),
        ),
      )
      .orderBy(asc(savedView.name)),
  ]);
  return ok({ items: rows });
}
