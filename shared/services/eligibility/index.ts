export { lintFairness } from "./fairness.ts";
export { previewEligibility } from "./preview.ts";
