"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { MemberView } from "#shared/contracts/members.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast, toastResult } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** What an administrator can do with one member. */
export function MemberActions({ member: { id, name, email, status } }: { member: MemberView }) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const param = { id };

  async function run(pending: Promise<unknown>) {
    setPending(true);
    await pending;
    setPending(false);
    router.refresh();
  }

  if (status === "disabled") {
    const enable = () => toastResult(call(api.members[":id"].enable.$post({ param })), `${name} may sign in again`);
    return (
      <Button size="sm" pending={isPending} onClick={() => void run(enable())}>
        Let back in
      </Button>
    );
  }
  const resend = () =>
    toastResult(
      call(api.members[":id"]["resend-invitation"].$post({ param })),
      `A fresh invitation is on its way to ${email}`,
    );
  return (
    <span className="flex justify-end gap-2">
      {status === "invited" && (
        <Button size="sm" pending={isPending} onClick={() => void run(resend())}>
          Invite again
        </Button>
      )}
      <Confirm
        trigger={
          <Button size="sm" variant="ghost" aria-label={`Disable ${name}`}>
            Disable
          </Button>
        }
        title={`Disable ${name}?`}
        description="They are signed out at once and cannot sign in. What they did stays. You can let them back in."
        confirmLabel="Disable"
        isDangerous
        action={() => call(api.members[":id"].disable.$post({ param }))}
        onSuccess={() => {
          toast.success(`${name} is disabled`);
          router.refresh();
        }}
      />
    </span>
  );
}
