"use client";

import { useState } from "react";
import type { DriveView } from "#shared/contracts/drives.ts";
import { Button } from "#web/components/ui/button.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { PreviewDialog } from "../pipeline/preview-dialog.tsx";

interface ReleaseResultsProps {
  readonly drive: DriveView;
  readonly onDone: (said: string) => void;
}

/** The office declares a drive's results, or hands over what was offered since, after a look at who is told what. */
export function ReleaseResults({ drive, onDone }: ReleaseResultsProps) {
  const [isOpen, setOpen] = useState(false);
  const isAgain = drive.status === "results_declared";
  const label = isAgain ? "Release the offers" : "Release results";
  const held = drive.rounds.filter(({ status }) => status === "recorded").map(({ name }) => name);
  const route = api.drives[":id"]["release-results"];
  const param = { id: drive.id };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <PreviewDialog
          title={isAgain ? "Release the offers that are held back?" : "Release the results of this drive?"}
          description="Students learn of it at once, and their time to answer begins. This cannot be undone."
          confirmLabel={label}
          mayBeNobody={!isAgain}
          preview={() => call(route.preview.$post({ param }))}
          action={(hash) => call(route.$post({ param, json: { hash } }))}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone(isAgain ? "The offers are released." : "Results are released.");
          }}
        >
          {held.length > 0 && <p className="text-sm text-ink-muted">Results of {held.join(", ")} are released too.</p>}
        </PreviewDialog>
      )}
    </>
  );
}
