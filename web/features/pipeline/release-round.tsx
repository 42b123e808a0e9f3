"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { PreviewDialog } from "./preview-dialog.tsx";

/** The office makes a round's results final and known. */
export function ReleaseRound({ round, isLast }: { round: RecordedRound; isLast: boolean }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const param = { id: round.id };
  return (
    <>
      <Button variant={isLast ? "secondary" : "primary"} onClick={() => setOpen(true)}>
        Release this round
      </Button>
      {isOpen && (
        <PreviewDialog
          title={`Release the results of “${round.name}”?`}
          description="Each candidate is told their own result at once. You can take it back only while nothing stands on it."
          confirmLabel="Release the results"
          preview={() => call(api.rounds[":id"].release.preview.$post({ param }))}
          action={(hash) => call(api.rounds[":id"].release.$post({ param, json: { hash } }))}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            toast.success(`“${round.name}” is released.`);
            router.refresh();
          }}
        >
          {isLast && (
            <p className="text-sm text-ink-muted">
              This is the last round. “Release results” on top releases it together with the offers.
            </p>
          )}
        </PreviewDialog>
      )}
    </>
  );
}
