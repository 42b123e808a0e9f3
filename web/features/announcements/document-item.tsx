"use client";

import { Download, FileText } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { AttachmentView } from "#shared/contracts/attachments.ts";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { formatBytes } from "#web/lib/format/labels.ts";

/** A document to download. Its link lives for a short while and is asked for when it is needed. */
export function DocumentItem({ document, actions }: { document: AttachmentView; actions?: ReactNode }) {
  const [isPending, setPending] = useState(false);
  const { id, fileName, sizeBytes } = document;
  async function open() {
    setPending(true);
    const result = await call(api["announcement-documents"][":id"].download.$get({ param: { id } }));
    setPending(false);
    if (!result.ok) return toast.problem(result.problem);
    // An attachment: the page stays where it is.
    location.assign(result.data.url);
  }
  return (
    <div className="flex items-center gap-3 rounded-lg border border-line px-4 py-2">
      <FileText aria-hidden className="size-4 shrink-0 text-ink-subtle" />
      <span className="min-w-0 flex-1 font-medium break-words">{fileName}</span>
      <span className="text-sm whitespace-nowrap text-ink-subtle">{formatBytes(sizeBytes)}</span>
      <Button
        variant="ghost"
        size="icon"
        pending={isPending}
        aria-label={`Download ${fileName}`}
        icon={<Download aria-hidden />}
        onClick={open}
      />
      {actions}
    </div>
  );
}
