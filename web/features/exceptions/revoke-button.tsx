"use client";

import { useRouter } from "next/navigation";
import type { OverrideView } from "#shared/contracts/overrides.ts";
import { Button } from "#web/components/ui/button.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export function RevokeButton({ exception: { id, who } }: { exception: OverrideView }) {
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Revoke the exception for ${who.label}`}>
          Revoke
        </Button>
      }
      title={`Revoke the exception for ${who.label}?`}
      description="It ends now. Applications that it let in stay."
      name="reason"
      label="Reason"
      confirmLabel="Revoke"
      isDangerous
      action={(reason) => call(api.overrides[":id"].revoke.$post({ param: { id }, json: { reason } }))}
      onSuccess={() => {
        toast.success("The exception has ended");
        router.refresh();
      }}
    />
  );
}
