import { z } from "zod";
import { RESUME_STATUSES } from "../domain/resume/statuses.ts";
import { ParsedResume } from "./parsed-resume.ts";
import { UploadTicket } from "./uploads.ts";

export const RESUME_TYPES = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] as const;

export const MAX_RESUME_BYTES = 5 * 1_048_576;

/** Résumés that a student keeps at most. */
export const MAX_RESUMES = 10;

export const RequestResumeUpload = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  label: z.string().trim().min(1, "Give it a name, to tell it from others.").max(80),
  contentType: z.enum(RESUME_TYPES, "A résumé is a PDF or a Word document (.docx)."),
  sizeBytes: z.int().min(1, "This file is empty.").max(MAX_RESUME_BYTES, "A résumé has at most 5 MB."),
});
export type RequestResumeUpload = z.infer<typeof RequestResumeUpload>;

export const ResumeView = z.object({
  id: z.uuid(),
  label: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
  /** `parsing`: being read; ask again in a second or two. */
  status: z.enum(RESUME_STATUSES),
  /** A sentence when it could not be read. */
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type ResumeView = z.infer<typeof ResumeView>;

export const ResumeUpload = z.object({ resume: ResumeView, upload: UploadTicket });
export type ResumeUpload = z.infer<typeof ResumeUpload>;

/** Newest first. */
export const ResumeList = z.object({ items: z.array(ResumeView) });
export type ResumeList = z.infer<typeof ResumeList>;

/** A résumé with what was read from it; null unless its status is `parsed`. */
export const ReadResume = ResumeView.extend({ parsed: ParsedResume.nullable() });
export type ReadResume = z.infer<typeof ReadResume>;

export const DownloadUrl = z.object({ url: z.url() });
export type DownloadUrl = z.infer<typeof DownloadUrl>;
