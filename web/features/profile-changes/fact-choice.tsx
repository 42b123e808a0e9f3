"use client";

import { useState } from "react";
import { type FactField, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { Field } from "#web/components/ui/field.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { ValueInput } from "./value-input.tsx";

export interface FactChoiceProps {
  /** One at least. */
  readonly fields: readonly FactField[];
  /** What each says now. */
  readonly current: Readonly<Partial<Record<FactField, string>>>;
}

/** Which of these facts, and what it should be: the fields `field` and `value` of a form. */
export function FactChoice({ fields, current }: FactChoiceProps) {
  const [chosen, setChosen] = useState(fields[0] ?? "cgpa");
  return (
    <>
      <Field name="field" label="What should change" required>
        <Select
          value={chosen}
          onChange={({ target }) => setChosen(fields.find((each) => each === target.value) ?? chosen)}
          options={fields.map((value) => ({ value, label: PROFILE_FIELDS[value].label }))}
        />
      </Field>
      <Field key={chosen} name="value" label="What it should be" hint={`Now: ${current[chosen] ?? "not given"}`}>
        <ValueInput field={chosen} />
      </Field>
    </>
  );
}
