"use client";

import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import type { CompanyDialogProps } from "./company-dialog.ts";

const TEXTS = {
  reject: { verb: "Reject", what: "Its recruiters are told by mail, with your reason." },
  suspend: { verb: "Suspend", what: "Its recruiters can do nothing more here until you approve it again." },
} as const;

interface RefuseDialogProps extends CompanyDialogProps {
  readonly decision: keyof typeof TEXTS;
  readonly onDone: () => void;
}

/** Turns a company down, or shuts it out, and says why. */
export function RefuseDialog({ company, decision, onClose, onDone }: RefuseDialogProps) {
  const { verb, what } = TEXTS[decision];
  return (
    <Dialog open onOpenChange={onClose} title={`${verb} ${company.name}?`} description={what}>
      <Form
        action={(form) =>
          call(
            api.companies[":id"].vet.$post({ param: { id: company.id }, json: { decision, note: form.text("note") } }),
          )
        }
        onSuccess={onDone}
      >
        <Field name="note" label="Reason" required>
          <Textarea rows={3} maxLength={2_000} />
        </Field>
        <FormActions>
          <SubmitButton variant="danger">{verb}</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
