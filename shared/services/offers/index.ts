export { extendOffers } from "./extend.ts";
export { listOffers } from "./list.ts";
export { listMyOffers } from "./mine.ts";
export { releaseResults } from "./release-results.ts";
export { acceptOffer, declineOffer } from "./respond.ts";
