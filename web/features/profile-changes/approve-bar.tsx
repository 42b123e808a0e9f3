"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { SelectionBar, useSelection } from "#web/components/ui/selection.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { PreviewDialog } from "../pipeline/preview-dialog.tsx";

/** Grants the requests that are chosen together, once what that changes has been looked at. */
export function ApproveBar({ waiting }: { waiting: readonly string[] }) {
  const router = useRouter();
  const { ids, clear } = useSelection();
  const [isAsking, setAsking] = useState(false);
  // What was decided meanwhile is not on the page any more.
  const chosen = waiting.filter((id) => ids.has(id));
  return (
    <>
      <SelectionBar pageIds={waiting} total={waiting.length} noun="waiting request">
        <Button size="sm" variant="primary" onClick={() => setAsking(true)}>
          Approve
        </Button>
      </SelectionBar>
      {isAsking && (
        <PreviewDialog
          title={`Approve ${countOf(chosen.length, "request")}?`}
          description="You vouch for each of these facts, and the students are told. Applications that were sent stay as they are."
          confirmLabel="Approve"
          preview={() => call(api["profile-changes"].approve.preview.$post({ json: { ids: chosen } }))}
          action={(hash) => call(api["profile-changes"].approve.$post({ json: { ids: chosen, hash } }))}
          onClose={() => setAsking(false)}
          onDone={({ totals }) => {
            setAsking(false);
            clear();
            toast.success(`${countOf(totals.affected, "profile change is", "profile changes are")} made`);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
