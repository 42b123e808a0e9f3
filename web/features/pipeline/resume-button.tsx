"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface ResumeButtonProps {
  readonly applicationId: string;
  readonly name: string;
  readonly isCompact?: boolean;
}

/** The résumé that came with an application. Its link lives for a short while and is asked for when it is needed. */
export function ResumeButton({ applicationId, name, isCompact = false }: ResumeButtonProps) {
  const [isPending, setPending] = useState(false);
  async function open() {
    setPending(true);
    const result = await call(api.applications[":id"]["resume-url"].$get({ param: { id: applicationId } }));
    setPending(false);
    if (!result.ok) return toast.problem(result.problem);
    // An attachment: the page stays where it is.
    location.assign(result.data.url);
  }
  return (
    <Button
      size={isCompact ? "sm" : "md"}
      variant={isCompact ? "ghost" : "secondary"}
      pending={isPending}
      icon={<Download aria-hidden />}
      onClick={open}
    >
      <span>
        Résumé<span className="sr-only"> of {name}</span>
      </span>
    </Button>
  );
}
