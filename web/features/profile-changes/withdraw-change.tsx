"use client";

import { useRouter } from "next/navigation";
import type { MyProfileChange } from "#shared/contracts/profile-changes.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Takes back a request that nobody has decided yet. */
export function WithdrawChange({ change: { id, label } }: { change: MyProfileChange }) {
  const router = useRouter();
  return (
    <Confirm
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Take back the request for ${label}`}>
          Take back
        </Button>
      }
      title="Take back this request?"
      description={`${label} stays as it is. You can ask again.`}
      confirmLabel="Take it back"
      cancelLabel="Keep it"
      action={() => call(api.my["profile-changes"][":id"].withdraw.$post({ param: { id } }))}
      onSuccess={() => {
        toast.success("The request is taken back");
        router.refresh();
      }}
    />
  );
}
