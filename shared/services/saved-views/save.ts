import { and, eq } from "drizzle-orm";
import type { SavedViewView, SaveView } from "#shared/contracts/saved-views.ts";
import { savedView } from "#shared/db/schema/saved-view.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

const MOST = 30;

/** Keeps a view of a list for the member alone; one of that name is replaced. Nothing to audit: it changes nobody. */
export function saveView(ctx: ActorContext, { page, name, query }: SaveView): Promise<Result<SavedViewView>> {
  return write(ctx, async ({ tx }) => {
    const mine = {
      tenantId: ctx.tenant.id,
      membershipId: ctx.actor.membershipId,
      page,
    };
    const [saved] = await tx
      .insert(savedView)
      .values({ ...mine, id: ctx.newId(), name, query, createdAt: ctx.now() })
      .onConflictDoUpdate({
        target: [savedView.tenantId, savedView.membershipId, savedView.page, savedView.name],
        set: { name, query },
      })
      .returning({ id: savedView.id, name: savedView.name, query: savedView.query });
    if (saved === undefined) throw new Error("a view was not saved");
    const count = await tx.$count(
      savedView,
      and(
        eq(savedView.tenantId, mine.tenantId),
        eq(savedView.membershipId, mine.membershipId),
        eq(savedView.page, page),
      ),
    );
    if (count > MOST) return refuse("conflict", "too_many_views", `You have ${MOST} views here. Remove one first.`);
    return ok(saved);
  });
}
