export { previewEligibility } from "./preview.ts";
