import type { OfferRow } from "#shared/contracts/offers.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { releaseExternal } from "./external.ts";
import { lockOffer } from "./find-offer.ts";
import { viewOffer } from "./view-offer.ts";

/** The office confirms an offer that a student reported: from now on it counts, and is answered as any other. */
export function confirmOffer(ctx: ActorContext, input: { id: string }): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const found = await lockOffer(ctx, writing, input.id, "confirm");
    if (!found.ok) return found;
    const released = await releaseExternal(ctx, writing, found.value);
    return released.ok ? ok(await viewOffer(ctx, writing.tx, input.id)) : released;
  });
}
