"use client";

import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import type { FactField } from "#shared/domain/enrollment/fields.ts";
import { MultiCombobox } from "#web/components/ui/combobox.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { countryOptions } from "#web/lib/format/countries.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import { kindOf } from "./change-value.ts";

const CHOICES = {
  answer: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
  ],
  gender: GENDERS.map((value) => ({ value, label: labelOf(value) })),
  category: CATEGORIES.map((value) => ({ value, label: value.toUpperCase() })),
} as const;

/** Where the new value of a fact is entered, by the kind of the fact. */
export function ValueInput({ field }: { field: FactField }) {
  const kind = kindOf(field);
  if (kind === "countries")
    return <MultiCombobox options={countryOptions([])} defaultValue={[]} placeholder="Countries" />;
  if (kind === "text") return <Input maxLength={120} />;
  if (kind === "number") return <Input inputMode="decimal" autoComplete="off" />;
  return <Select defaultValue="" placeholder="Choose" options={CHOICES[kind]} />;
}
