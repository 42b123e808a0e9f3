"use client";

import { useRouter } from "next/navigation";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export function WithdrawInvitation({ id, college }: { id: string; college: string }) {
  const router = useRouter();
  return (
    <Confirm<unknown>
      trigger={
        <Button size="sm" aria-label={`Take back the invitation of ${college}`}>
          Take back
        </Button>
      }
      title={`Take back the invitation of ${college}?`}
      description="It can no longer take part in this drive."
      confirmLabel="Take it back"
      action={() => call(api["pool-guests"][":id"].withdraw.$post({ param: { id } }))}
      onSuccess={() => {
        toast.success("The invitation is taken back.");
        router.refresh();
      }}
    />
  );
}
