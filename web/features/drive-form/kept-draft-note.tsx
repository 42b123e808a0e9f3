"use client";

import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";

/** Offers what was typed the last time and never saved. */
export function KeptDraftNote({ onRestore, onForget }: { onRestore: () => void; onForget: () => void }) {
  return (
    <Callout
      title="You did not save this form the last time"
      actions={
        <>
          <Button size="sm" variant="primary" onClick={onRestore}>
            Take it up again
          </Button>
          <Button size="sm" variant="ghost" onClick={onForget}>
            Discard it
          </Button>
        </>
      }
    >
      What you typed is still in this browser.
    </Callout>
  );
}
