import { type CgpaFormula, percentOfCgpa } from "./cgpa.ts";
import type { FailedClause, Failure } from "./evaluate.ts";
import {
  type EligibilityClause,
  type EligibilityRule,
  FLAG_FIELDS,
  isFlagClause,
  isNumberClause,
  NUMBER_FIELDS,
  type NumberClause,
  WORD_FIELDS,
  type WordClause,
} from "./rule.ts";

/** Never the first thing on a line. */
const UNBROKEN_PERCENT = "\u00a0%";

export interface Wording {
  /** With it a CGPA is said in per cent too: "CGPA at least 7 (66.5 %)". */
  readonly cgpaFormula?: CgpaFormula | null | undefined;
  /** The phrase stands under a `not`. */
  readonly negated?: boolean;
}

/** A clause as a phrase: "CGPA at least 7", "branch is CSE or ECE", "no year back". */
export function describeClause(clause: EligibilityClause, wording: Wording = {}): string {
  const { negated = false } = wording;
  if (isNumberClause(clause)) return describeNumber(clause, wording);
  if (isFlagClause(clause)) return FLAG_FIELDS[clause.field][clause.value !== negated ? "yes" : "no"];
  return describeWords(clause, (clause.op === "in") !== negated);
}

function describeNumber(clause: NumberClause, { negated, cgpaFormula }: Wording): string {
  const name = NUMBER_FIELDS[clause.field];
  const isConverted = clause.field === "cgpa" && cgpaFormula;
  const figure = (value: number) =>
    isConverted ? `${value} (${percentOfCgpa(cgpaFormula, value)}${UNBROKEN_PERCENT})` : String(value);
  const not = negated ? "not " : "";
  switch (clause.op) {
    case "eq":
      return `${name} ${not}exactly ${figure(clause.value)}`;
    case "ne":
      return `${name} ${negated ? "exactly" : "other than"} ${figure(clause.value)}`;
    case "gte":
      return `${name} ${negated ? "below" : "at least"} ${figure(clause.value)}`;
    case "lte":
      return `${name} ${negated ? "above" : "at most"} ${figure(clause.value)}`;
    case "between":
      return `${name} ${not}between ${figure(clause.value[0])} and ${figure(clause.value[1])}`;
  }
}

function describeWords(clause: WordClause, inside: boolean): string {
  const words = listWords(clause.value.map((word) => nameOf(clause.field, word)));
  if (clause.field === "workCountry") return `${inside ? "may" : "may not"} work in ${words}`;
  return `${WORD_FIELDS[clause.field]} ${inside ? "is" : "is not"} ${words}`;
}

/** A rule as a sentence without its full stop: "CGPA at least 7, and branch is CSE or ECE". */
export function describeRule(rule: EligibilityRule, wording: Wording = {}): string {
  const { negated = false } = wording;
  if ("not" in rule) return describeRule(rule.not, { ...wording, negated: !negated });
  if ("field" in rule) return describeClause(rule, wording);
  // De Morgan, as in judging: under a `not`, all becomes any and any becomes all.
  const every = "all" in rule !== negated;
  const parts = "all" in rule ? rule.all : rule.any;
  const [first, ...more] = parts;
  if (first === undefined) return every ? "everybody" : "nobody";
  if (more.length === 0) return describeRule(first, wording);
  // Within a group, and binds more tightly than or: "A and B, or C and D" needs no brackets.
  return parts.map((part) => describePart(part, wording, every)).join(every ? ", and " : ", or ");
}

/** Why not, with what is: "CGPA at least 7 (yours: 6.4)". */
export function describeFailure(failure: Failure, wording: Wording = {}): string {
  if (failure.kind === "clause") {
    return `${describeRequired(failure, wording)} (yours: ${describeActual(failure) ?? "missing"})`;
  }
  const alternatives = failure.alternatives.map((each) =>
    each.map((part) => describeFailure(part, wording)).join(" and "),
  );
  if (alternatives.length < 2) return alternatives[0] ?? "open to nobody";
  return `one of: ${alternatives.join("; ")}`;
}

/** What a failed clause asks for: "CGPA at least 7". */
export function describeRequired({ clause, negated }: FailedClause, wording: Wording = {}): string {
  return describeClause(clause, { ...wording, negated });
}

/** What the student has instead; null when it is missing. */
export function describeActual({ clause, actual }: FailedClause): string | null {
  if (actual === null) return null;
  if (typeof actual === "number") return String(actual);
  if (typeof actual === "boolean")
    return isFlagClause(clause) ? FLAG_FIELDS[clause.field][actual ? "yes" : "no"] : null;
  return actual.length === 0 ? "none" : actual.map((word) => nameOf(clause.field, word)).join(", ");
}

function describePart(rule: EligibilityRule, wording: Wording, outerEvery: boolean): string {
  if ("not" in rule) return describePart(rule.not, { ...wording, negated: !wording.negated }, outerEvery);
  const parts = "field" in rule ? [] : "all" in rule ? rule.all : rule.any;
  if (parts.length < 2) return describeRule(rule, wording);
  const every = "all" in rule !== (wording.negated ?? false);
  if (parts.every((part) => "field" in part)) {
    const text = parts.map((part) => describeRule(part, wording)).join(every ? " and " : " or ");
    return outerEvery === every || every ? text : `(${text})`;
  }
  return `(${describeRule(rule, wording)})`;
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A word as people say it: a country by its name, all else as it is. */
function nameOf(field: EligibilityClause["field"], word: string): string {
  return field === "workCountry" && /^[A-Z]{2}$/.test(word) ? (COUNTRIES.of(word) ?? word) : word;
}

function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
