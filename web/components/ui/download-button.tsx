"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import type { ApiResult } from "#web/lib/api/result.ts";
import { Button } from "./button.tsx";
import { toast } from "./toast.tsx";

interface DownloadButtonProps {
  /** What is downloaded, for screen readers. */
  readonly label: string;
  /** Its link lives for a short while and is asked for when it is needed. */
  readonly link: () => Promise<ApiResult<{ readonly url: string }>>;
}

/** Downloads a file that storage gives to whoever has its link. */
export function DownloadButton({ label, link }: DownloadButtonProps) {
  const [isPending, setPending] = useState(false);
  async function open() {
    setPending(true);
    const result = await link();
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
      aria-label={`Download ${label}`}
      icon={<Download aria-hidden />}
      onClick={open}
    />
  );
}
