export { appealStrike } from "./appeal.ts";
export { decideStrike } from "./decide.ts";
export { exportStrikes } from "./export.ts";
export { giveStrike } from "./give.ts";
export { listStrikes } from "./list.ts";
export { listMyStrikes } from "./mine.ts";
