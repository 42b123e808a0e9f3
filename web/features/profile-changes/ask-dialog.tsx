"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type FactField, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { readValue } from "./change-value.ts";
import { ValueInput } from "./value-input.tsx";

export interface FactDialogProps {
  readonly fields: readonly FactField[];
  /** What each says now. */
  readonly current: Readonly<Partial<Record<FactField, string>>>;
}

/** A student asks for a change of one of these facts, which others keep. */
export function AskDialog({ fields, current }: FactDialogProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [field, setField] = useState(fields[0] ?? "cgpa");
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
          const json = { field, value: readValue(form, field), reason: form.text("reason") };
          return call(api.my["profile-changes"].$post({ json }));
        }}
        onSuccess={() => {
          setOpen(false);
          toast.success("Your request is with the placement office");
          router.refresh();
        }}
      >
        <Field name="field" label="What should change" required>
          <Select
            value={field}
            onChange={({ target }) => setField(fields.find((each) => each === target.value) ?? field)}
            options={fields.map((value) => ({ value, label: PROFILE_FIELDS[value].label }))}
          />
        </Field>
        <Field key={field} name="value" label="What it should be" hint={`Now: ${current[field] ?? "not given"}`}>
          <ValueInput field={field} />
        </Field>
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
