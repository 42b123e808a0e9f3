export { confirmAttachment } from "./confirm.ts";
export { attachmentDownloadUrl, listAttachments } from "./read.ts";
export { removeAttachment } from "./remove.ts";
export { requestAttachmentUpload } from "./request-upload.ts";
