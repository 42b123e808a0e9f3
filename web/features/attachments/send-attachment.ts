import { ATTACHMENT_TYPES, type AttachmentView } from "#shared/contracts/attachments.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import type { UploadControls } from "#web/components/ui/file-drop.tsx";
import { typeOf } from "#web/features/profile/resume-file.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call, local } from "#web/lib/api/result.ts";
import { uploadFile } from "#web/lib/upload/upload-file.ts";

/** Asks for leave, sends a document straight to storage, and has it checked. What came to nothing is cleared away. */
export async function sendAttachment(
  driveId: string,
  file: File,
  controls: UploadControls,
): Promise<ApiResult<AttachmentView>> {
  const contentType = ATTACHMENT_TYPES.find((type) => type === typeOf(file));
  if (contentType === undefined) {
    return refused(local("wrong_type", "Not a document", "A document is a PDF or a Word document (.docx)."));
  }
  const json = { fileName: file.name.slice(-200), contentType, sizeBytes: file.size };
  const opened = await call(api.drives[":id"].attachments.$post({ param: { id: driveId }, json }));
  if (!opened.ok) return refused(opened.problem);
  const param = { id: opened.data.attachment.id };
  const sent = await uploadFile(file, opened.data.upload, controls);
  const taken = sent.ok ? await call(api.attachments[":id"].confirm.$post({ param })) : sent;
  if (taken.ok) return taken;
  await call(api.attachments[":id"].$delete({ param }));
  return refused(taken.problem);
}

// There is no field to point at, so the reason itself is the sentence.
export function refused({ invalidParams, ...problem }: Problem): ApiResult<never> {
  return { ok: false, problem: { ...problem, detail: invalidParams?.[0]?.reason ?? problem.detail } };
}
