export { exportPlacementReport } from "./export.ts";
export { placementReport } from "./placement.ts";
