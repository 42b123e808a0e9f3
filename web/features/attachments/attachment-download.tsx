"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Downloads a drive's document. Its link lives for a short while and is asked for when it is needed. */
export function AttachmentDownload({ id, fileName }: { id: string; fileName: string }) {
  const [isPending, setPending] = useState(false);
  async function open() {
    setPending(true);
    const result = await call(api.attachments[":id"].download.$get({ param: { id } }));
    setPending(false);
    if (!result.ok) return toast.problem(result.problem);
    // An attachment: the page stays where it is.
    location.assign(result.data.url);
  }
  return (
    <Button
      variant="ghost"
      size="icon"
      pending={isPending}
      aria-label={`Download ${fileName}`}
      icon={<Download aria-hidden />}
      onClick={open}
    />
  );
}
