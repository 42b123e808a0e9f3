import { and, eq } from "drizzle-orm";
import type { SavedViewView } from "#shared/contracts/saved-views.ts";
import { savedView } from "#shared/db/schema/saved-view.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

/** Removes one of the member's own views. */
export function removeView(ctx: ActorContext, { id }: { id: string }): Promise<Result<SavedViewView>> {
  return write(ctx, async ({ tx }) => {
    const [removed] = await tx
      .delete(savedView)
      .where(
        and(
          eq(savedView.tenantId, ctx.tenant.id),
          eq(savedView.id, id),
          eq(savedView.membershipId, ctx.actor.membershipId),
        ),
      )
      .returning({ id: savedView.id, name: savedView.name, query: savedView.query });
    return removed === undefined ? notFound("view") : ok(removed);
  });
}
