"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { DomainView } from "#shared/contracts/custom-domains.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Looking again, and removing. */
export function DomainActions({ domain: { id, domain, status } }: { domain: DomainView }) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);

  async function lookAgain() {
    setPending(true);
    const result = await call(api.domains[":id"].retry.$post({ param: { id } }));
    setPending(false);
    if (result.ok) toast.success(status === "failed" ? "We begin anew" : "We are looking");
    else toast.problem(result.problem);
    router.refresh();
  }

  return (
    <div className="flex flex-wrap gap-2">
      {status !== "active" && (
        <Button pending={isPending} onClick={lookAgain}>
          {status === "failed" ? "Try again" : "Look now"}
        </Button>
      )}
      <Confirm
        trigger={<Button variant="ghost">Remove</Button>}
        title={`Remove ${domain}?`}
        description={
          status === "active"
            ? "The portal stops answering there at once, and links in mails that were sent with it stop working."
            : "It leaves your list. You can add it again later."
        }
        confirmLabel="Remove the domain"
        isDangerous
        action={() => call(api.domains[":id"].$delete({ param: { id } }))}
        onSuccess={() => {
          toast.success(`${domain} is removed`);
          router.refresh();
        }}
      />
    </div>
  );
}
