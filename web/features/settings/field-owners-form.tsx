"use client";

import { useRouter } from "next/navigation";
import type { FieldOwners } from "#shared/contracts/field-states.ts";
import { FIELD_OWNERS, type FieldOwner } from "#shared/domain/enrollment/fields.ts";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

const LABELS: Readonly<Record<FieldOwner, string>> = {
  registrar: "The registrar",
  office: "The placement office",
  student: "The student",
};
const OPTIONS = FIELD_OWNERS.map((value) => ({ value, label: LABELS[value] })).toReversed();

/** One choice for each fact, saved together. */
export function FieldOwnersForm({ items }: Pick<FieldOwners, "items">) {
  const router = useRouter();
  return (
    <Form
      aria-label="Who keeps what"
      action={(form) => {
        const owners = Object.fromEntries(
          items.map(({ field, owner }) => [field, FIELD_OWNERS.find((each) => each === form.text(field)) ?? owner]),
        );
        return call(api["profile-fields"].$put({ json: { owners } }));
      }}
      onSuccess={() => {
        toast.success("Saved");
        router.refresh();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {items.map(({ field, label, owner }) => (
          <Field key={field} name={field} label={label}>
            <Select defaultValue={owner} options={OPTIONS} />
          </Field>
        ))}
      </div>
      <FormActions>
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </Form>
  );
}
