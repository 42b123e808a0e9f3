"use client";

import { useRouter } from "next/navigation";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Lets the host know two numbers, when the office chooses to. */
export function ShareCounts({ id, sharedAt }: { id: string; sharedAt: string | null }) {
  const router = useRouter();
  return (
    <Callout
      title="The host sees none of your applicants"
      actions={
        <Confirm<unknown>
          trigger={<Button size="sm">Share the counts</Button>}
          title="Share your counts with the host?"
          description="It learns how many applied here and how many have an offer, as it is now. Fewer than five are not told."
          confirmLabel="Share the counts"
          action={() => call(api["pool-invitations"][":id"]["share-counts"].$post({ param: { id } }))}
          onSuccess={() => {
            toast.success("The counts are sent.");
            router.refresh();
          }}
        />
      }
    >
      {sharedAt === null ? (
        "You have shared no figures."
      ) : (
        <>
          You last shared your counts on <DateTime iso={sharedAt} />.
        </>
      )}
    </Callout>
  );
}
