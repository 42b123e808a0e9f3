"use client";

import { useRouter } from "next/navigation";
import type { MyReportedOffer } from "#shared/contracts/offers.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Takes back a report that the office has not decided on. */
export function WithdrawReport({ id, company }: Pick<MyReportedOffer, "id" | "company">) {
  const router = useRouter();
  return (
    <Confirm<unknown>
      trigger={
        <Button variant="ghost" size="sm" className="-ml-2.5 self-start" aria-label={`Take back: ${company}`}>
          Take it back
        </Button>
      }
      title={`Take back your report of ${company}?`}
      description="The placement office no longer looks at it. You can report the offer again."
      confirmLabel="Take it back"
      action={() => call(api.my["external-offers"][":id"].withdraw.$post({ param: { id } }))}
      onSuccess={() => {
        toast.success("Your report is taken back.");
        router.refresh();
      }}
    />
  );
}
