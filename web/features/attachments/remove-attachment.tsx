"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export function RemoveAttachment({ id, fileName }: { id: string; fileName: string }) {
  const router = useRouter();
  return (
    <Confirm<unknown>
      trigger={<Button variant="ghost" size="icon" aria-label={`Remove ${fileName}`} icon={<X aria-hidden />} />}
      title={`Remove ${fileName}?`}
      description="Nobody can download it any more. This cannot be undone."
      confirmLabel="Remove the document"
      isDangerous
      action={() => call(api.attachments[":id"].$delete({ param: { id } }))}
      onSuccess={() => {
        toast.success(`${fileName} is removed.`);
        router.refresh();
      }}
    />
  );
}
