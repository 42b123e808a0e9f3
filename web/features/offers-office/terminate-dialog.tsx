"use client";

import { useState } from "react";
import type { OfferRow } from "#shared/contracts/offers.ts";
import type { TerminationReason } from "#shared/domain/offer/closed-reasons.ts";
import type { OfferStaffCommand } from "#shared/domain/offer/staff-commands.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { previewInside } from "#web/features/pipeline/preview-difference.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { OFFER_COMMAND_WORDS } from "./command-words.ts";
import { RestoreChoices } from "./restore-choices.tsx";
import { chosenOf, useRestorable } from "./use-restorable.ts";

interface TerminateDialogProps {
  readonly row: Pick<OfferRow, "id" | "name">;
  readonly command: OfferStaffCommand;
  readonly reason: TerminationReason;
  /** A company is not told where else a student applied. */
  readonly isOffice: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Ends an offer; the office chooses what of that which it had closed comes back. */
export function TerminateDialog({ row, command, reason, isOffice, onClose, onDone }: TerminateDialogProps) {
  const { preview, setPreview } = useRestorable(row.id, reason, isOffice);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { title, description, confirm } = OFFER_COMMAND_WORDS[command];

  async function end(note: string) {
    const ids = chosenOf(preview, left);
    const restore = preview && ids.length > 0 ? { restore: { applicationIds: ids, hash: preview.hash } } : {};
    const result = await call(
      api.offers[":id"].terminate.$post({ param: { id: row.id }, json: { reason, note, ...restore } }),
    );
    const now = result.ok ? undefined : previewInside(result.problem);
    if (now !== undefined) setPreview(now);
    return result;
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={title(row.name)} description={description}>
      <Form aria-label={confirm} action={(form) => end(form.text("note"))} onSuccess={onDone}>
        <Field name="note" label="Reason" hint="The student reads it." required>
          <Textarea rows={3} maxLength={2_000} />
        </Field>
        {isOffice && preview === undefined && <Skeleton className="h-16" />}
        {preview && <RestoreChoices preview={preview} left={left} onLeftChange={setLeft} />}
        <FormActions>
          <SubmitButton variant="danger">{confirm}</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Not now</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
