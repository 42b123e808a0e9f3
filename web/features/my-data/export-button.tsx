"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { formatBytes } from "#web/lib/format/labels.ts";

/** Has the export made, which takes a moment, and downloads it. */
export function ExportButton() {
  const [isPending, setPending] = useState(false);
  async function download() {
    setPending(true);
    const result = await call(api.my["data-export"].$post());
    setPending(false);
    if (!result.ok) return toast.problem(result.problem);
    toast.success(`Your data, ${formatBytes(result.data.sizeBytes)}`);
    // An attachment: the page stays where it is.
    location.assign(result.data.url);
  }
  return (
    <Button variant="primary" pending={isPending} icon={<Download aria-hidden />} onClick={download}>
      Download my data
    </Button>
  );
}
