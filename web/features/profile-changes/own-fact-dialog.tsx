"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UpdateStudent } from "#shared/contracts/students.ts";
import { PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import type { FactDialogProps } from "./ask-dialog.tsx";
import { readValue } from "./change-value.ts";
import { ValueInput } from "./value-input.tsx";

/** A student writes one of the facts that the college leaves to its students. */
export function OwnFactDialog({ fields, current }: FactDialogProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [field, setField] = useState(fields[0] ?? "cgpa");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Change what is yours</Button>}
      title="Change what is yours"
      description="It counts at once, and is not verified until somebody vouches for it. What you have applied with stays as it was."
    >
      <Form
        action={(form) => {
          // The API reads the value as the field's own schema does, and names what it will not take.
          const json = { [field]: readValue(form, field) } as UpdateStudent;
          return call(api.my.record.$patch({ json }));
        }}
        onSuccess={() => {
          setOpen(false);
          toast.success(`${PROFILE_FIELDS[field].label} is changed`);
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
        <FormActions>
          <SubmitButton>Save</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
