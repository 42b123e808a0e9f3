export { lintFairness } from "./fairness.ts";
export { previewEligibility } from "./preview.ts";
export { listEligibilityTemplates, removeEligibilityTemplate, saveEligibilityTemplate } from "./templates.ts";
