"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { toastResult } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** The office confirms the times that the company has proposed. */
export function ConfirmTimes({ roundId, count }: { roundId: string; count: number }) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const confirm = () =>
    start(async () => {
      const confirmed = call(api.rounds[":id"].interviews.confirm.$post({ param: { id: roundId } }));
      await toastResult(confirmed, "The times are confirmed. Everybody concerned is told.");
      router.refresh();
    });
  return (
    <Callout
      tone="warn"
      title={`The company proposes ${countOf(count, "time")}`}
      actions={
        <Button variant="primary" size="sm" onClick={confirm} pending={isPending}>
          Confirm all of them
        </Button>
      }
    >
      Students know nothing of a time until you confirm it. You can move or cancel each before.
    </Callout>
  );
}
