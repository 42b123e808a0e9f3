import type { UpdateStudent } from "#shared/contracts/students.ts";
import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

/** Figures of a student's record that the office edits. */
export const RECORD_NUMBERS = [
  { name: "cgpa", label: "CGPA" },
  { name: "activeBacklogs", label: "Active backlogs" },
  { name: "totalBacklogs", label: "Backlogs in all" },
  { name: "tenthPct", label: "10th %" },
  { name: "twelfthPct", label: "12th %" },
  { name: "diplomaPct", label: "Diploma %" },
  { name: "gapYears", label: "Gap years" },
  { name: "attendancePct", label: "Attendance %" },
  { name: "trainingPct", label: "Training attendance %" },
] as const satisfies readonly { name: keyof UpdateStudent; label: string }[];

/** The record as the form has it: what is left empty is unknown. */
export function recordOf(form: FormReader): UpdateStudent {
  const numbers = Object.fromEntries(RECORD_NUMBERS.map(({ name }) => [name, form.number(name) ?? null]));
  const countries = form.all("workCountries");
  return {
    ...numbers,
    name: form.text("name"),
    gender: GENDERS.find((gender) => gender === form.text("gender")) ?? null,
    yearBack: answerOf(form.text("yearBack")),
    disability: answerOf(form.text("disability")),
    placedBefore: form.flag("placedBefore"),
    workCountries: countries.length === 0 ? null : countries,
    category: CATEGORIES.find((category) => category === form.text("category")) ?? null,
  };
}

/** Yes, no, or not known. */
function answerOf(text: string): boolean | null {
  return text === "" ? null : text === "yes";
}
