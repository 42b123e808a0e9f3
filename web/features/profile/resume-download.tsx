"use client";

import { DownloadButton } from "#web/components/ui/download-button.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Downloads one of the student's own résumés. */
export function ResumeDownload({ resumeId, label }: { resumeId: string; label: string }) {
  return (
    <DownloadButton
      label={label}
      link={() => call(api.my.resumes[":id"]["download-url"].$get({ param: { id: resumeId } }))}
    />
  );
}
