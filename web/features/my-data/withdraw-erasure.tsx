"use client";

import { useRouter } from "next/navigation";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Takes back a request that nobody has decided yet. */
export function WithdrawErasure({ id }: { id: string }) {
  const router = useRouter();
  return (
    <Confirm
      trigger={<Button>Take the request back</Button>}
      title="Take the request back?"
      description="Everything stays as it is. You can ask again."
      confirmLabel="Take it back"
      cancelLabel="Leave it"
      action={() => call(api.my.erasures[":id"].withdraw.$post({ param: { id } }))}
      onSuccess={() => {
        toast.success("The request is taken back");
        router.refresh();
      }}
    />
  );
}
