import { FileText } from "lucide-react";
import { type AttachmentView, MAX_ATTACHMENTS } from "#shared/contracts/attachments.ts";
import { Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { formatBytes } from "#web/lib/format/labels.ts";
import { AttachmentDownload } from "./attachment-download.tsx";
import { AttachmentUpload } from "./attachment-upload.tsx";
import { RemoveAttachment } from "./remove-attachment.tsx";

/** A drive's documents, for whoever may see the drive; nothing at all where there are none and none can be added. */
export async function AttachmentsSection({ driveId }: { driveId: string }) {
  const { api } = await serverApi();
  const { items, isManaged } = await load(api.drives[":id"].attachments.$get({ param: { id: driveId } }));
  if (items.length === 0 && !isManaged) return null;
  return (
    <Section title="Documents">
      {items.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
          {items.map((attachment) => (
            <Item key={attachment.id} attachment={attachment} isManaged={isManaged} />
          ))}
        </ul>
      )}
      {isManaged && items.length < MAX_ATTACHMENTS && <AttachmentUpload driveId={driveId} />}
    </Section>
  );
}

function Item({ attachment, isManaged }: { attachment: AttachmentView; isManaged: boolean }) {
  const { id, fileName, sizeBytes } = attachment;
  return (
    <li className="flex items-center gap-3 px-4 py-2">
      <FileText aria-hidden className="size-4 shrink-0 text-ink-subtle" />
      <span className="min-w-0 flex-1 font-medium break-words">{fileName}</span>
      <span className="text-sm whitespace-nowrap text-ink-subtle">{formatBytes(sizeBytes)}</span>
      <AttachmentDownload id={id} fileName={fileName} />
      {isManaged && <RemoveAttachment id={id} fileName={fileName} />}
    </li>
  );
}
