import type { OfferNote, OfferRow } from "#shared/contracts/offers.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { closeOffers } from "./close-offers.ts";
import { lockOffer } from "./find-offer.ts";
import { viewOffer } from "./view-offer.ts";

/** The office does not confirm an offer that a student reported; the student is told why. */
export function refuseOffer(ctx: ActorContext, input: OfferNote & { id: string }): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const found = await lockOffer(ctx, writing, input.id, "refuse");
    if (!found.ok) return found;
    await closeOffers(ctx, writing, [found.value], "terminated", "not_confirmed", { note: input.note });
    writing.emit({ type: "offer.refused", offerId: input.id, reason: input.note });
    return ok(await viewOffer(ctx, writing.tx, input.id));
  });
}
