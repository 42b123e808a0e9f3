import { CATEGORIES, GENDERS } from "../enrollment/attributes.ts";

/** Fields whose values are numbers, and how each is called in a sentence. */
export const NUMBER_FIELDS = {
  graduatingYear: "graduating year",
  cgpa: "CGPA",
  tenthPct: "10th %",
  twelfthPct: "12th %",
  diplomaPct: "diploma %",
  /** The better of the two, so that nobody need think of lateral entry. */
  twelfthOrDiplomaPct: "12th or diploma %",
  activeBacklogs: "active backlogs",
  totalBacklogs: "total backlogs",
  gapYears: "gap years",
  attendancePct: "attendance %",
  trainingPct: "training attendance %",
} as const;
export type NumberField = keyof typeof NUMBER_FIELDS;

/** Fields whose values are words. */
export const WORD_FIELDS = {
  program: "programme",
  /** Either branch of a dual degree. */
  branch: "branch",
  primaryBranch: "primary branch",
  gender: "gender",
  category: "category",
  skill: "skill",
  workCountry: "may work in",
} as const;
export type WordField = keyof typeof WORD_FIELDS;

/** Fields that hold or do not, and how each way is said. */
export const FLAG_FIELDS = {
  yearBack: { label: "year back", yes: "a year back", no: "no year back" },
  placedBefore: { label: "prior placement", yes: "placed before", no: "not placed before" },
  disability: { label: "disability", yes: "a disability", no: "no disability" },
} as const;
export type FlagField = keyof typeof FLAG_FIELDS;

export type RuleField = NumberField | WordField | FlagField;

/** Fields by which nobody may be excluded without a recorded justification. */
export const PROTECTED_FIELDS = ["gender", "category", "disability"] as const satisfies readonly RuleField[];

export function isProtectedField(field: RuleField): boolean {
  return (PROTECTED_FIELDS as readonly RuleField[]).includes(field);
}

/** Words that a field knows; codes, countries and skills are open lists. */
export const CLAUSE_WORDS: Readonly<Partial<Record<WordField, readonly string[]>>> = {
  gender: GENDERS,
  category: CATEGORIES,
};

const CODE_FIELDS: ReadonlySet<WordField> = new Set(["program", "branch", "primaryBranch", "workCountry"]);

/** A word as students' records have it: codes in upper case, all else in lower. */
export function foldWord(field: WordField, word: string): string {
  return CODE_FIELDS.has(field) ? word.toUpperCase() : word.toLowerCase();
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

export interface FlagClause {
  readonly field: FlagField;
  readonly op: "eq";
  readonly value: boolean;
  /** As with words. */
  readonly justification?: string;
}

export type EligibilityClause = NumberClause | WordClause | FlagClause;

/** Who may apply, as a tree. `{ all: [] }` is everybody. */
export type EligibilityRule =
  | { readonly all: readonly EligibilityRule[] }
  | { readonly any: readonly EligibilityRule[] }
  | { readonly not: EligibilityRule }
  | EligibilityClause;

export function isNumberClause(clause: EligibilityClause): clause is NumberClause {
  return clause.field in NUMBER_FIELDS;
}

export function isFlagClause(clause: EligibilityClause): clause is FlagClause {
  return clause.field in FLAG_FIELDS;
}

/** A clause as it stands in a rule: under an odd number of `not`s, meeting it is what fails. */
export interface PlacedClause {
  readonly clause: EligibilityClause;
  readonly negated: boolean;
}

/** Every clause of a rule, in reading order. */
export function clausesOf(rule: EligibilityRule, negated = false): readonly PlacedClause[] {
  if ("not" in rule) return clausesOf(rule.not, !negated);
  if ("all" in rule) return rule.all.flatMap((part) => clausesOf(part, negated));
  if ("any" in rule) return rule.any.flatMap((part) => clausesOf(part, negated));
  return [{ clause: rule, negated }];
}
