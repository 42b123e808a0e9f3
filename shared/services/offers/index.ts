export { acceptOffer } from "./accept.ts";
export { declineOffer } from "./decline.ts";
export { extendOffers } from "./extend.ts";
export { listOffers } from "./list.ts";
export { listMyOffers } from "./mine.ts";
export { releaseResults } from "./release-results.ts";
