"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { PreviewDialog } from "./preview-dialog.tsx";

/** The office takes a round's release back, and says why to those who were told. */
export function UndoRound({ round }: { round: RecordedRound }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const param = { id: round.id };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Undo the release</Button>
      {isOpen && (
        <PreviewDialog
          title={`Withdraw the results of “${round.name}”?`}
          description="They are staged again. Whom this round put out is back in the selection, and everybody who was told is told your reason."
          confirmLabel="Withdraw the results"
          isDangerous
          reasonHint="Everybody who was told their result reads it."
          preview={() => call(api.rounds[":id"].undo.preview.$post({ param }))}
          action={(hash, reason) => call(api.rounds[":id"].undo.$post({ param, json: { hash, reason } }))}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            toast.success(`The results of “${round.name}” are withdrawn.`, "They are staged again.");
            router.refresh();
          }}
        />
      )}
    </>
  );
}
