"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { readFact } from "./change-value.ts";
import { FactChoice, type FactChoiceProps } from "./fact-choice.tsx";

/** A student asks for a change of one of these facts, which others keep. */
export function AskDialog({ fields, current }: FactChoiceProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Ask for a change</Button>}
      title="Ask for a change"
      description="The placement office decides and tells you. What you have applied with stays as it was."
    >
      <Form
        action={(form) => {
          const json = { ...readFact(form, fields), reason: form.text("reason") };
          return call(api.my["profile-changes"].$post({ json }));
        }}
        onSuccess={() => {
          setOpen(false);
          toast.success("Your request is with the placement office");
          router.refresh();
        }}
      >
        <FactChoice fields={fields} current={current} />
        <Field
          name="reason"
          label="Reason"
          hint="Say what shows it: a mark sheet, a certificate, and where it is kept."
          required
        >
          <Textarea rows={4} maxLength={2_000} />
        </Field>
        <FormActions>
          <SubmitButton>Send the request</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
