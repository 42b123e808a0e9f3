"use client";

import { useRouter } from "next/navigation";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** The office makes a round's results final and known. */
export function ReleaseRound({ round, isLast }: { round: RecordedRound; isLast: boolean }) {
  const router = useRouter();
  const { advanced, eliminated, pending } = round.counts;
  return (
    <Confirm
      trigger={<Button variant={isLast ? "secondary" : "primary"}>Release this round</Button>}
      title={`Release the results of “${round.name}”?`}
      description={`${countOf(advanced + eliminated + pending, "candidate")} will be told their own result at once. This cannot be undone.`}
      confirmLabel="Release the results"
      action={() => call(api.rounds[":id"].release.$post({ param: { id: round.id } }))}
      onSuccess={() => {
        toast.success(`“${round.name}” is released.`);
        router.refresh();
      }}
    >
      <ul className="flex list-disc flex-col gap-0.5 pl-5">
        <li>{countOf(advanced, "candidate advances", "candidates advance")}</li>
        <li>{countOf(eliminated, "candidate is", "candidates are")} out</li>
      </ul>
      {pending > 0 && (
        <div className="mt-3">
          <Callout tone="warn" title={`${countOf(pending, "candidate")} still pending`}>
            Releasing counts them as absent, and so as out.
          </Callout>
        </div>
      )}
      {isLast && (
        <p className="mt-3 text-sm text-ink-muted">
          This is the last round. “Release results” on top releases it together with the offers.
        </p>
      )}
    </Confirm>
  );
}
