export { apply } from "./apply.ts";
export { listApplications } from "./list.ts";
export { listMyApplications, readMyApplication } from "./mine.ts";
export { readApplication } from "./read.ts";
export { applicationResumeUrl } from "./resume-url.ts";
export { withdrawApplication } from "./withdraw.ts";
