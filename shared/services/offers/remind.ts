import { and, eq } from "drizzle-orm";
import { offer } from "#shared/db/schema/offer.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { writeAsSystem } from "../_kernel/write.ts";

/**
 * Has a student reminded of an offer that they have not answered, if its time to answer is still the one that the
 * reminder was set for.
 */
export function remindOfOffer(
  ctx: Context,
  { offerId, respondBy }: { readonly offerId: string; readonly respondBy: string },
): Promise<Result<void>> {
  return writeAsSystem(ctx, async ({ tx, emit }) => {
    const [open] = await tx
      .select({ status: offer.status, respondBy: offer.respondBy })
      .from(offer)
      .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, offerId)))
      .for("no key update");
    const isStill = open?.status === "extended" && open.respondBy.getTime() === new Date(respondBy).getTime();
    if (isStill && open.respondBy > ctx.now()) emit({ type: "offer.closing_soon", offerId, respondBy });
    return ok(undefined);
  });
}
