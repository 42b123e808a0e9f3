"use client";

import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import type { AttachmentView } from "#shared/contracts/attachments.ts";
import { DownloadButton } from "#web/components/ui/download-button.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { formatBytes } from "#web/lib/format/labels.ts";

/** A document to download. */
export function DocumentItem({ document, actions }: { document: AttachmentView; actions?: ReactNode }) {
  const { id, fileName, sizeBytes } = document;
  return (
    <div className="flex items-center gap-3 rounded-lg border border-line px-4 py-2">
      <FileText aria-hidden className="size-4 shrink-0 text-ink-subtle" />
      <span className="min-w-0 flex-1 font-medium break-words">{fileName}</span>
      <span className="text-sm whitespace-nowrap text-ink-subtle">{formatBytes(sizeBytes)}</span>
      <DownloadButton
        label={fileName}
        link={() => call(api["announcement-documents"][":id"].download.$get({ param: { id } }))}
      />
      {actions}
    </div>
  );
}
