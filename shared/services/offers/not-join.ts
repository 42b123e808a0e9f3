import type { OfferNote, OfferRow } from "#shared/contracts/offers.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { changeOffer } from "./change-offer.ts";
import { lockOffer } from "./find-offer.ts";
import { applicationsOf } from "./settle.ts";
import { viewOffer } from "./view-offer.ts";

/** Notes that the student did not join: they hold the job no more. */
export function notJoinOffer(ctx: ActorContext, input: OfferNote & { id: string }): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const found = await lockOffer(ctx, writing, input.id, "not_join");
    if (!found.ok) return found;
    const change = { status: "not_joined" } as const;
    await changeOffer(ctx, writing, found.value, { action: "offer.not_join", change, reason: input.note });
    const ended = applicationsOf([found.value]);
    await moveApplications(ctx, writing, ended, "terminate_offer", "The job was not taken up.");
    writing.emit({ type: "offer.joining", offerId: input.id, status: "not_joined" });
    return ok(await viewOffer(ctx, writing.tx, input.id));
  });
}
