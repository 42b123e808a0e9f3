import type { OfferNote, OfferRow } from "#shared/contracts/offers.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { closeOffers } from "./close-offers.ts";
import { lockOffer } from "./find-offer.ts";
import { applicationsOf } from "./settle.ts";
import { viewOffer } from "./view-offer.ts";

/** Takes back an offer before its release: its student never knew of it, and is a candidate as before. */
export function withdrawOffer(ctx: ActorContext, input: OfferNote & { id: string }): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const found = await lockOffer(ctx, writing, input.id, "withdraw");
    if (!found.ok) return found;
    await closeOffers(ctx, writing, [found.value], "terminated", "company_revoked", { note: input.note });
    await moveApplications(ctx, writing, applicationsOf([found.value]), "unstage_offer", input.note);
    writing.emit({ type: "offer.withdrawn", offerId: input.id });
    return ok(await viewOffer(ctx, writing.tx, input.id));
  });
}
