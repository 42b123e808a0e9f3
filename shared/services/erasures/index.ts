export { grantErasure } from "./grant.ts";
export { listErasures } from "./list.ts";
export { readMyErasures } from "./mine.ts";
export { readErasure } from "./read.ts";
export { refuseErasure } from "./refuse.ts";
export { requestErasure } from "./request.ts";
export { withdrawErasure } from "./withdraw.ts";
