"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import type { AttachmentView } from "#shared/contracts/attachments.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export function RemoveDocument({ document: { id, fileName } }: { document: AttachmentView }) {
  const router = useRouter();
  return (
    <Confirm<unknown>
      trigger={<Button variant="ghost" size="icon" aria-label={`Remove ${fileName}`} icon={<X aria-hidden />} />}
      title={`Remove ${fileName}?`}
      description="The announcement goes out without it."
      confirmLabel="Remove the document"
      isDangerous
      action={() => call(api["announcement-documents"][":id"].$delete({ param: { id } }))}
      onSuccess={() => router.refresh()}
    />
  );
}
