"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import { type FactField, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { Button } from "#web/components/ui/button.tsx";
import { MultiCombobox } from "#web/components/ui/combobox.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countryOptions } from "#web/lib/format/countries.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import { kindOf, readValue } from "./change-value.ts";

const CHOICES = {
  answer: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
  ],
  gender: GENDERS.map((value) => ({ value, label: labelOf(value) })),
  category: CATEGORIES.map((value) => ({ value, label: value.toUpperCase() })),
} as const;

/** A student asks for a change of one of these facts, which others keep. */
export function AskDialog({ fields }: { fields: readonly FactField[] }) {
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
        <Field key={field} name="value" label="What it should be">
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

function ValueInput({ field }: { field: FactField }) {
  const kind = kindOf(field);
  if (kind === "countries")
    return <MultiCombobox options={countryOptions([])} defaultValue={[]} placeholder="Countries" />;
  if (kind === "text") return <Input maxLength={120} />;
  if (kind === "number") return <Input inputMode="decimal" autoComplete="off" />;
  return <Select defaultValue="" placeholder="Choose" options={CHOICES[kind]} />;
}
