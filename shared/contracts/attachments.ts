import { z } from "zod";
import { UploadTicket } from "./uploads.ts";

export const ATTACHMENT_TYPES = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] as const;

export const MAX_ATTACHMENT_BYTES = 10 * 1_048_576;

/** Documents that a drive has at most. */
export const MAX_ATTACHMENTS = 5;

export const RequestAttachmentUpload = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  contentType: z.enum(ATTACHMENT_TYPES, "A document is a PDF or a Word document (.docx)."),
  sizeBytes: z.int().min(1, "This file is empty.").max(MAX_ATTACHMENT_BYTES, "A document has at most 10 MB."),
});
export type RequestAttachmentUpload = z.infer<typeof RequestAttachmentUpload>;

export const AttachmentView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
  createdAt: z.iso.datetime(),
});
export type AttachmentView = z.infer<typeof AttachmentView>;

export const AttachmentUpload = z.object({ attachment: AttachmentView, upload: UploadTicket });
export type AttachmentUpload = z.infer<typeof AttachmentUpload>;

/** Oldest first. */
export const AttachmentList = z.object({
  items: z.array(AttachmentView),
  /** Whether this caller may add and remove. */
  isManaged: z.boolean(),
});
export type AttachmentList = z.infer<typeof AttachmentList>;
