import type { OfferRow } from "#shared/contracts/offers.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { changeOffer } from "./change-offer.ts";
import { lockOffer } from "./find-offer.ts";
import { viewOffer } from "./view-offer.ts";

/** Notes that the student has joined. */
export function joinOffer(ctx: ActorContext, input: { id: string }): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const found = await lockOffer(ctx, writing, input.id, "join");
    if (!found.ok) return found;
    await changeOffer(ctx, writing, found.value, { action: "offer.join", change: { status: "joined" } });
    writing.emit({ type: "offer.joining", offerId: input.id, status: "joined" });
    return ok(await viewOffer(ctx, writing.tx, input.id));
  });
}
