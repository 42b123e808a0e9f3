import type { DeferOffer, OfferRow } from "#shared/contracts/offers.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { changeOffer } from "./change-offer.ts";
import { lockOffer } from "./find-offer.ts";
import { viewOffer } from "./view-offer.ts";

/** Puts off the joining of an accepted offer. The student stays placed. */
export function deferOffer(ctx: ActorContext, input: DeferOffer & { id: string }): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const found = await lockOffer(ctx, writing, input.id, "defer");
    if (!found.ok) return found;
    const deferredUntil = new Date(input.until);
    if (deferredUntil <= ctx.now()) return invalid({ name: "until", reason: "That day has passed." });
    const change = { status: "deferred", deferredUntil } as const;
    await changeOffer(ctx, writing, found.value, { action: "offer.defer", change, reason: input.note });
    writing.emit({ type: "offer.joining", offerId: input.id, status: "deferred" });
    return ok(await viewOffer(ctx, writing.tx, input.id));
  });
}
