import type { GiveTime, OfferRow } from "#shared/contracts/offers.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { changeOffer } from "./change-offer.ts";
import { lockOffer } from "./find-offer.ts";
import { scheduleAnswer } from "./schedule-answer.ts";
import { viewOffer } from "./view-offer.ts";

/** Gives a student more time to answer an open offer. The timers of the earlier time find that it holds no more. */
export function giveTime(ctx: ActorContext, input: GiveTime & { id: string }): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const found = await lockOffer(ctx, writing, input.id, "give_time");
    if (!found.ok) return found;
    const respondBy = new Date(input.respondBy);
    if (respondBy <= found.value.respondBy) {
      return invalid({ name: "respondBy", reason: "That is no later than the time they have already." });
    }
    await changeOffer(ctx, writing, found.value, { action: "offer.give_time", change: { respondBy } });
    scheduleAnswer(ctx, writing, input.id, respondBy);
    writing.emit({ type: "offer.given_time", offerId: input.id });
    return ok(await viewOffer(ctx, writing.tx, input.id));
  });
}
