import type { StudentFacts } from "../enrollment/facts.ts";
import { roundCgpa } from "./cgpa.ts";
import {
  type EligibilityClause,
  type EligibilityRule,
  isFlagClause,
  isNumberClause,
  type NumberClause,
  type NumberField,
  type WordClause,
} from "./rule.ts";

/** Kleene's third value: `unknown` is not eligible, and says what is missing. */
export type Truth = "true" | "false" | "unknown";

/** A clause that a student does not meet. */
export interface FailedClause {
  readonly kind: "clause";
  readonly clause: EligibilityClause;
  /** The clause stands under a `not`, so that meeting it is what fails. */
  readonly negated: boolean;
  readonly actual: KnownFact | null;
}

/** What is known of a student for a clause; null in its place is missing. */
export type KnownFact = number | boolean | readonly string[];

/** Reasons for not being eligible: failed clauses, or alternatives of which one would do. */
export type Failure = FailedClause | { readonly kind: "any"; readonly alternatives: readonly (readonly Failure[])[] };

export interface EligibilityVerdict {
  readonly eligible: boolean;
  /** Empty when eligible. */
  readonly failures: readonly Failure[];
}

interface Judgement {
  readonly truth: Truth;
  readonly failures: readonly Failure[];
}

/** Judges one student by a rule: every failing clause, with what was required and what is. */
export function evaluateEligibility(rule: EligibilityRule, student: StudentFacts): EligibilityVerdict {
  const { truth, failures } = judge(rule, student, false);
  return truth === "true" ? { eligible: true, failures: [] } : { eligible: false, failures };
}

/** Whether a rule holds of a student: what SQL answers for it. */
export function truthOf(rule: EligibilityRule, student: StudentFacts): Truth {
  return judge(rule, student, false).truth;
}

/** Whether one clause holds as it stands in its rule. */
export function clauseTruth(clause: EligibilityClause, student: StudentFacts, negated: boolean): Truth {
  const actual = factOf(clause, student);
  if (actual === null) return "unknown";
  return meets(clause, actual) !== negated ? "true" : "false";
}

function judge(rule: EligibilityRule, student: StudentFacts, negated: boolean): Judgement {
  if ("not" in rule) return judge(rule.not, student, !negated);
  // De Morgan: under a `not`, all becomes any and any becomes all.
  if ("all" in rule) return (negated ? judgeAny : judgeAll)(rule.all, student, negated);
  if ("any" in rule) return (negated ? judgeAll : judgeAny)(rule.any, student, negated);
  return judgeClause(rule, student, negated);
}

function judgeAll(rules: readonly EligibilityRule[], student: StudentFacts, negated: boolean): Judgement {
  const parts = rules.map((rule) => judge(rule, student, negated));
  const truth = parts.some((part) => part.truth === "false")
    ? "false"
    : parts.some((part) => part.truth === "unknown")
      ? "unknown"
      : "true";
  return { truth, failures: parts.filter((part) => part.truth !== "true").flatMap((part) => part.failures) };
}

function judgeAny(rules: readonly EligibilityRule[], student: StudentFacts, negated: boolean): Judgement {
  const parts = rules.map((rule) => judge(rule, student, negated));
  if (parts.some((part) => part.truth === "true")) return { truth: "true", failures: [] };
  const truth = parts.some((part) => part.truth === "unknown") ? "unknown" : "false";
  return { truth, failures: [{ kind: "any", alternatives: parts.map((part) => part.failures) }] };
}

function judgeClause(clause: EligibilityClause, student: StudentFacts, negated: boolean): Judgement {
  const truth = clauseTruth(clause, student, negated);
  if (truth === "true") return { truth, failures: [] };
  return { truth, failures: [{ kind: "clause", clause, negated, actual: factOf(clause, student) }] };
}

/** What is known of a student for a clause. */
function factOf(clause: EligibilityClause, student: StudentFacts): KnownFact | null {
  if (isNumberClause(clause)) return numberOf(clause.field, student);
  return isFlagClause(clause) ? student[clause.field] : wordsOf(clause, student);
}

function numberOf(field: NumberField, student: StudentFacts): number | null {
  if (field !== "twelfthOrDiplomaPct") return student[field];
  const { twelfthPct, diplomaPct } = student;
  if (twelfthPct === null || diplomaPct === null) return twelfthPct ?? diplomaPct;
  return Math.max(twelfthPct, diplomaPct);
}

function wordsOf(clause: WordClause, student: StudentFacts): readonly string[] | null {
  switch (clause.field) {
    case "program":
      return [student.program];
    case "branch":
      return student.branches;
    case "primaryBranch":
      return student.branches.slice(0, 1);
    case "skill":
      return student.skills;
    case "workCountry":
      return student.workCountries;
    case "gender":
    case "category": {
      const word = student[clause.field];
      return word === null ? null : [word];
    }
  }
}

function meets(clause: EligibilityClause, actual: KnownFact): boolean {
  if (isNumberClause(clause)) return meetsNumber(clause, actual as number);
  if (isFlagClause(clause)) return actual === clause.value;
  const any = (actual as readonly string[]).some((word) => clause.value.includes(word));
  return clause.op === "in" ? any : !any;
}

function meetsNumber(clause: NumberClause, stored: number): boolean {
  const actual = clause.field === "cgpa" ? roundCgpa(stored) : stored;
  switch (clause.op) {
    case "eq":
      return actual === clause.value;
    case "ne":
      return actual !== clause.value;
    case "gte":
      return actual >= clause.value;
    case "lte":
      return actual <= clause.value;
    case "between":
      return actual >= clause.value[0] && actual <= clause.value[1];
  }
}
