"use client";

import { useState } from "react";
import type { OfferRow } from "#shared/contracts/offers.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { ProblemSummary } from "#web/components/ui/problem-summary.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { previewInside } from "#web/features/pipeline/preview-difference.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { OFFER_COMMAND_WORDS } from "./command-words.ts";
import { RestoreChoices } from "./restore-choices.tsx";
import { chosenOf, useRestorable } from "./use-restorable.ts";

interface RestoreDialogProps {
  readonly row: Pick<OfferRow, "id" | "name">;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** After an offer has ended: what it had closed comes back, as far as the office chooses. */
export function RestoreDialog({ row, onClose, onDone }: RestoreDialogProps) {
  const { preview, problem, setPreview } = useRestorable(row.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const applicationIds = chosenOf(preview, left);
  const { title, description, confirm } = OFFER_COMMAND_WORDS.restore;

  async function bringBack() {
    const json = { applicationIds, hash: preview?.hash ?? "" };
    const result = await call(api.offers[":id"].restore.$post({ param: { id: row.id }, json }));
    const now = result.ok ? undefined : previewInside(result.problem);
    if (now !== undefined) setPreview(now);
    return result;
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={title(row.name)} description={description}>
      <Form aria-label={confirm} action={bringBack} onSuccess={onDone}>
        {problem && <ProblemSummary problem={problem} />}
        {preview === undefined && !problem && <Skeleton className="h-16" />}
        {preview && <RestoreChoices preview={preview} left={left} onLeftChange={setLeft} />}
        <FormActions>
          <SubmitButton disabled={applicationIds.length === 0}>{confirm}</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Not now</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
