import type { EligibilityTemplateView } from "#shared/contracts/eligibility.ts";
import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import { CLAUSE_WORDS, FLAG_FIELDS, type FlagField } from "#shared/domain/eligibility/rule.ts";
import type { Option } from "#web/components/ui/select.tsx";
import { countryOptions } from "#web/lib/format/countries.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import { type Field, isNumberField, type Operator } from "./rule-draft.ts";

/** Fields as the builder offers them, those that most rules have first. */
export const FIELD_OPTIONS: readonly Option<Field>[] = [
  { value: "cgpa", label: "CGPA" },
  { value: "branch", label: "Branch" },
  { value: "primaryBranch", label: "Primary branch" },
  { value: "program", label: "Programme" },
  { value: "graduatingYear", label: "Graduating year" },
  { value: "activeBacklogs", label: "Active backlogs" },
  { value: "totalBacklogs", label: "Total backlogs" },
  { value: "tenthPct", label: "10th %" },
  { value: "twelfthOrDiplomaPct", label: "12th or diploma %" },
  { value: "twelfthPct", label: "12th %" },
  { value: "diplomaPct", label: "Diploma %" },
  { value: "gapYears", label: "Gap years" },
  { value: "yearBack", label: "Year back" },
  { value: "attendancePct", label: "Attendance %" },
  { value: "trainingPct", label: "Training attendance %" },
  { value: "skill", label: "Skill" },
  { value: "placedBefore", label: "Prior placement" },
  { value: "workCountry", label: "Work authorisation" },
  { value: "gender", label: "Gender" },
  { value: "category", label: "Category" },
  { value: "disability", label: "Disability" },
];

const NUMBER_OPTIONS: readonly Option<Operator>[] = [
  { value: "gte", label: "at least" },
  { value: "lte", label: "at most" },
  { value: "eq", label: "exactly" },
  { value: "ne", label: "other than" },
  { value: "between", label: "between" },
];

const COUNTRY_OPTIONS: readonly Option<Operator>[] = [
  { value: "in", label: "includes" },
  { value: "not_in", label: "excludes" },
];

const WORD_OPTIONS: readonly Option<Operator>[] = [
  { value: "in", label: "is one of" },
  { value: "not_in", label: "is none of" },
];

/** What a field that holds or does not may be asked to. */
export function flagOptions(field: FlagField): readonly Option[] {
  return [
    { value: "no", label: FLAG_FIELDS[field].no },
    { value: "yes", label: FLAG_FIELDS[field].yes },
  ];
}

export function operatorOptions(field: Field): readonly Option<Operator>[] {
  if (field === "workCountry") return COUNTRY_OPTIONS;
  return isNumberField(field) ? NUMBER_OPTIONS : WORD_OPTIONS;
}

/** Largest value, step and unit of a field's number. */
export function numberLimits(field: Field): { max: number; step: string; unit?: string } {
  switch (field) {
    case "cgpa":
      return { max: 10, step: "0.1" };
    case "tenthPct":
    case "twelfthPct":
    case "diplomaPct":
    case "twelfthOrDiplomaPct":
    case "attendancePct":
    case "trainingPct":
      return { max: 100, step: "0.1", unit: "%" };
    case "graduatingYear":
      return { max: 2100, step: "1" };
    default:
      return { max: 60, step: "1" };
  }
}

/** What a college's rules can name. */
export interface RuleCatalog {
  readonly programs: readonly Option[];
  readonly branches: readonly Option[];
  /** Rules that the college keeps, to start from. */
  readonly templates: readonly EligibilityTemplateView[];
  /** The reader keeps rules, and sees how evenly one lets groups of students in. */
  readonly isOffice: boolean;
}

const SHORT = new Set(["obc", "sc", "st", "ews"]);
const fixed = (words: readonly string[]): Option[] =>
  words.map((value) => ({ value, label: SHORT.has(value) ? value.toUpperCase() : labelOf(value) }));

/** Choices of a field of words; undefined where any word may stand. */
export function wordOptions(field: Field, catalog: RuleCatalog): readonly Option[] | undefined {
  if (field === "program") return catalog.programs;
  if (field === "branch" || field === "primaryBranch") return catalog.branches;
  if (field === "workCountry") return countryOptions();
  if (field === "gender") return fixed(CLAUSE_WORDS.gender ?? GENDERS);
  if (field === "category") return fixed(CLAUSE_WORDS.category ?? CATEGORIES);
  return undefined;
}
