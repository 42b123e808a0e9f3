"use client";

import { DownloadButton } from "#web/components/ui/download-button.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Downloads a drive's document. */
export function AttachmentDownload({ id, fileName }: { id: string; fileName: string }) {
  return <DownloadButton label={fileName} link={() => call(api.attachments[":id"].download.$get({ param: { id } }))} />;
}
