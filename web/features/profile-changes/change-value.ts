import type { RequestProfileChange } from "#shared/contracts/profile-changes.ts";
import type { FactField } from "#shared/domain/enrollment/fields.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

export type FactKind = "text" | "number" | "answer" | "gender" | "category" | "countries";

const KINDS: Partial<Record<FactField, FactKind>> = {
  name: "text",
  gender: "gender",
  category: "category",
  yearBack: "answer",
  disability: "answer",
  placedBefore: "answer",
  workCountries: "countries",
};

/** How a fact is entered: most are figures. */
export function kindOf(field: FactField): FactKind {
  return KINDS[field] ?? "number";
}

/** Which of these facts a form is about, and what it says; empty is not given. */
export function readFact(form: FormReader, fields: readonly FactField[]) {
  const field = fields.find((each) => each === form.text("field")) ?? "cgpa";
  return { field, value: readValue(form, field) };
}

function readValue(form: FormReader, field: FactField): RequestProfileChange["value"] {
  const kind = kindOf(field);
  if (kind === "number") return form.number("value") ?? null;
  if (kind === "countries") return form.all("value").length === 0 ? null : [...form.all("value")];
  const text = form.text("value");
  if (kind === "answer") return text === "" ? null : text === "yes";
  return text === "" ? null : text;
}
