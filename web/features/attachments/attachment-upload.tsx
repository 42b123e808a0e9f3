"use client";

import { useRouter } from "next/navigation";
import { MAX_ATTACHMENT_BYTES } from "#shared/contracts/attachments.ts";
import { FileDrop } from "#web/components/ui/file-drop.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { sendAttachment } from "./send-attachment.ts";

export function AttachmentUpload({ driveId }: { driveId: string }) {
  const router = useRouter();
  return (
    <FileDrop
      label="Add a document"
      hint="PDF or Word (.docx), up to 10 MB"
      accept=".pdf,.docx,application/pdf"
      maxBytes={MAX_ATTACHMENT_BYTES}
      upload={(file, controls) => sendAttachment(driveId, file, controls)}
      onUploaded={({ fileName }) => {
        toast.success(`${fileName} is added.`);
        router.refresh();
      }}
    />
  );
}
