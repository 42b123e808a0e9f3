"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Removes a résumé, after asking; refused while an application was sent with it. */
export function RemoveResume({ resumeId, label }: { resumeId: string; label: string }) {
  const router = useRouter();
  return (
    <Confirm
      trigger={<Button variant="ghost" size="icon" aria-label={`Remove ${label}`} icon={<Trash2 aria-hidden />} />}
      title={`Remove “${label}”?`}
      description="The file and what was read from it are deleted. Your profile stays as it is."
      confirmLabel="Remove"
      cancelLabel="Keep it"
      isDangerous
      action={() => call(api.my.resumes[":id"].$delete({ param: { id: resumeId } }))}
      onSuccess={() => {
        toast.success("The résumé is removed");
        router.refresh();
      }}
    />
  );
}
