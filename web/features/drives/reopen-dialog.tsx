"use client";

import { useState } from "react";
import type { DriveView } from "#shared/contracts/drives.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { formatInstant, fromLocalInput } from "#web/lib/format/date-time.ts";

interface ReopenDialogProps {
  readonly drive: DriveView;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** A later deadline for closed applications, with the reason for the trail and for the applicants. */
export function ReopenDialog({ drive, onClose, onDone }: ReopenDialogProps) {
  const { timeZone } = useTenant();
  const [local, setLocal] = useState("");
  const iso = fromLocalInput(local, timeZone);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Reopen applications?"
      description="Eligible students can apply again until the new deadline. Applicants are told."
    >
      <Form
        aria-label="Reopen applications"
        action={(form) =>
          call(
            api.drives[":id"]["reopen-applications"].$post({
              param: { id: drive.id },
              json: { applicationsCloseAt: iso ?? "", reason: form.text("reason") },
            }),
          )
        }
        onSuccess={() => onDone("Applications are open again.")}
      >
        <Field
          name="applicationsCloseAt"
          label="New deadline"
          hint={iso ? formatInstant(iso, timeZone, "full") : `In the college’s time, ${timeZone.replaceAll("_", " ")}.`}
          required
        >
          <Input type="datetime-local" value={local} onChange={(event) => setLocal(event.target.value)} />
        </Field>
        <Field name="reason" label="Reason" hint="Applicants read it." required>
          <Textarea rows={3} maxLength={2_000} />
        </Field>
        <FormActions>
          <SubmitButton>Reopen applications</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Not now</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
