"use client";

import { useRouter } from "next/navigation";
import { ATTACHMENT_TYPES, type AttachmentView, MAX_ATTACHMENT_BYTES } from "#shared/contracts/attachments.ts";
import { FileDrop, type UploadControls } from "#web/components/ui/file-drop.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { refused } from "#web/features/attachments/send-attachment.ts";
import { typeOf } from "#web/features/profile/resume-file.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call, local } from "#web/lib/api/result.ts";
import { uploadFile } from "#web/lib/upload/upload-file.ts";

export function DocumentUpload({ announcementId }: { announcementId: string }) {
  const router = useRouter();
  return (
    <FileDrop
      label="Add a document"
      hint="PDF or Word (.docx), up to 10 MB"
      accept=".pdf,.docx,application/pdf"
      maxBytes={MAX_ATTACHMENT_BYTES}
      upload={(file, controls) => sendDocument(announcementId, file, controls)}
      onUploaded={({ fileName }) => {
        toast.success(`${fileName} is added.`);
        router.refresh();
      }}
    />
  );
}

/** Asks for leave, sends the document straight to storage, and has it checked. */
async function sendDocument(id: string, file: File, controls: UploadControls): Promise<ApiResult<AttachmentView>> {
  const contentType = ATTACHMENT_TYPES.find((type) => type === typeOf(file));
  if (contentType === undefined) {
    return refused(local("wrong_type", "Not a document", "A document is a PDF or a Word document (.docx)."));
  }
  const json = { fileName: file.name.slice(-200), contentType, sizeBytes: file.size };
  const opened = await call(api.announcements[":id"].document.$post({ param: { id }, json }));
  if (!opened.ok) return refused(opened.problem);
  const sent = await uploadFile(file, opened.data.upload, controls);
  if (!sent.ok) return refused(sent.problem);
  const param = { id: opened.data.attachment.id };
  const taken = await call(api["announcement-documents"][":id"].confirm.$post({ param }));
  return taken.ok ? taken : refused(taken.problem);
}
