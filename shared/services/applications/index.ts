export { apply } from "./apply.ts";
export { bulkApplications, previewBulkApplications } from "./bulk.ts";
export { listApplications } from "./list.ts";
export { listMyApplications, readMyApplication } from "./mine.ts";
export { annotateResult, markApplication } from "./mark.ts";
export { readPipeline } from "./pipeline.ts";
export { readApplication } from "./read.ts";
export { applicationResumeUrl } from "./resume-url.ts";
export { withdrawApplication } from "./withdraw.ts";
