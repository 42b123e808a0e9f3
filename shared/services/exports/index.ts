export { at, inWords, payColumns, yesOrNo } from "./cells.ts";
export { exportList } from "./export-list.ts";
export type { FileColumn } from "./read-all.ts";
