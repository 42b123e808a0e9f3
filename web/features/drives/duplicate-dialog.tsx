"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { DriveView } from "#shared/contracts/drives.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { useAnswer } from "./use-answer.ts";

/** A new draft with everything of a drive but its dates, for instance last year's. */
export function DuplicateDialog({ drive, onClose }: { drive: DriveView; onClose: () => void }) {
  const router = useRouter();
  const cycles = useAnswer(() => call(api.cycles.$get()));
  const options = cycles?.ok ? cycles.data.items.map(({ id, name }) => ({ value: id, label: name })) : [];
  const [chosen, setChosen] = useState<string>();
  const cycleId = chosen ?? options[0]?.value ?? drive.cycleId;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Copy to a new draft?"
      description="Everything but the dates and the documents is copied. The deadline is set to a fortnight from now."
    >
      <Form
        aria-label="Copy to a new draft"
        action={() => call(api.drives[":id"].duplicate.$post({ param: { id: drive.id }, json: { cycleId } }))}
        onSuccess={({ id }) => router.push(`/drives/${id}/edit`)}
      >
        <Field name="cycleId" label="Season">
          <Select value={cycleId} options={options} onChange={(event) => setChosen(event.target.value)} />
        </Field>
        <FormActions>
          <SubmitButton>Make the draft</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Not now</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
