import { CATEGORIES, GENDERS } from "../enrollment/attributes.ts";

/** Fields whose values are numbers, and how each is called in a sentence. */
export const NUMBER_FIELDS = {
  graduatingYear: "graduating year",
  cgpa: "CGPA",
  tenthPct: "10th %",
  twelfthPct: "12th %",
  diplomaPct: "diploma %",
  activeBacklogs: "active backlogs",
  totalBacklogs: "total backlogs",
  gapYears: "gap years",
} as const;
export type NumberField = keyof typeof NUMBER_FIELDS;

/** Fields whose values are words. */
export const WORD_FIELDS = {
  program: "programme",
  branch: "branch",
  gender: "gender",
  category: "category",
  skill: "skill",
} as const;
export type WordField = keyof typeof WORD_FIELDS;

/** Fields by which nobody may be excluded without a recorded justification. */
export const PROTECTED_FIELDS = ["gender", "category"] as const satisfies readonly WordField[];

export function isProtectedField(field: WordField): boolean {
  return (PROTECTED_FIELDS as readonly WordField[]).includes(field);
}

/** Words that a field knows; codes and skills are the college's own. */
export const CLAUSE_WORDS: Readonly<Partial<Record<WordField, readonly string[]>>> = {
  gender: GENDERS,
  category: CATEGORIES,
};

/** A word as students' records have it: codes in upper case, all else in lower. */
export function foldWord(field: WordField, word: string): string {
  return field === "program" || field === "branch" ? word.toUpperCase() : word.toLowerCase();
}

export const NUMBER_OPERATORS = ["eq", "ne", "gte", "lte"] as const;
export const WORD_OPERATORS = ["in", "not_in"] as const;

export type NumberClause =
  | { readonly field: NumberField; readonly op: (typeof NUMBER_OPERATORS)[number]; readonly value: number }
  /** Both ends included. */
  | { readonly field: NumberField; readonly op: "between"; readonly value: readonly [number, number] };

/** True of a student who has any (`in`) or none (`not_in`) of the words. */
export interface WordClause {
  readonly field: WordField;
  readonly op: (typeof WORD_OPERATORS)[number];
  readonly value: readonly string[];
  /** Why a protected field decides; required there. */
  readonly justification?: string;
}

export type EligibilityClause = NumberClause | WordClause;

/** Who may apply, as a tree. `{ all: [] }` is everybody. */
export type EligibilityRule =
  | { readonly all: readonly EligibilityRule[] }
  | { readonly any: readonly EligibilityRule[] }
  | { readonly not: EligibilityRule }
  | EligibilityClause;

export function isNumberClause(clause: EligibilityClause): clause is NumberClause {
  return clause.field in NUMBER_FIELDS;
}
