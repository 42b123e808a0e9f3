export { confirmResume } from "./confirm.ts";
export { listResumes, readResume, resumeDownloadUrl } from "./read.ts";
export { removeResume } from "./remove.ts";
export { requestResumeUpload } from "./request-upload.ts";
