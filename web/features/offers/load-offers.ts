import { cache } from "react";
import type { MyOfferView } from "#shared/contracts/offers.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/**
 * The student's released offers: those to answer first, the most pressing of them on top, then the one they hold. One
 * call for a request, however many ask.
 */
export const loadMyOffers = cache(async (): Promise<readonly MyOfferView[]> => {
  const api = await serverApi();
  const { items } = await load(api.api.my.offers.$get());
  const open = items.filter(isOpen).toSorted((a, b) => a.respondBy.localeCompare(b.respondBy));
  const past = items.filter((offer) => !isOpen(offer));
  return [...open, ...past.filter(isHeld), ...past.filter((offer) => !isHeld(offer))];
});

/** Whether an offer waits for an answer. */
export function isOpen({ possible }: Pick<MyOfferView, "possible">): boolean {
  return possible.length > 0;
}

function isHeld({ status }: Pick<MyOfferView, "status">): boolean {
  return status === "accepted" || status === "deferred" || status === "joined";
}
