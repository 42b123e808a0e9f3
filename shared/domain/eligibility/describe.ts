import type { Failure } from "./evaluate.ts";
import { type EligibilityClause, type EligibilityRule, isNumberClause, NUMBER_FIELDS, WORD_FIELDS } from "./rule.ts";

/** A clause as a phrase: "CGPA at least 7", "branch is CSE or ECE". */
export function describeClause(clause: EligibilityClause, negated = false): string {
  const not = negated ? "not " : "";
  if (isNumberClause(clause)) {
    const name = NUMBER_FIELDS[clause.field];
    switch (clause.op) {
      case "eq":
        return `${name} ${not}exactly ${clause.value}`;
      case "ne":
        return negated ? `${name} exactly ${clause.value}` : `${name} other than ${clause.value}`;
      case "gte":
        return negated ? `${name} below ${clause.value}` : `${name} at least ${clause.value}`;
      case "lte":
        return negated ? `${name} above ${clause.value}` : `${name} at most ${clause.value}`;
      case "between":
        return `${name} ${not}between ${clause.value[0]} and ${clause.value[1]}`;
    }
  }
  const inside = (clause.op === "in") !== negated;
  return `${WORD_FIELDS[clause.field]} ${inside ? "is" : "is not"} ${list(clause.value, "or")}`;
}

/** A rule as a sentence without its full stop: "CGPA at least 7, and branch is CSE or ECE". */
export function describeRule(rule: EligibilityRule): string {
  if ("all" in rule) return rule.all.length === 0 ? "everybody" : rule.all.map(describePart).join(", and ");
  if ("any" in rule) return rule.any.length === 0 ? "nobody" : rule.any.map(describePart).join(", or ");
  if ("not" in rule) return `not (${describeRule(rule.not)})`;
  return describeClause(rule);
}

/** Why not, with what is: "CGPA at least 7 (yours: 6.4)". */
export function describeFailure(failure: Failure): string {
  if (failure.kind === "any") {
    return `one of: ${failure.alternatives.map((each) => each.map(describeFailure).join(" and ")).join("; ")}`;
  }
  const actual = failure.actual === null ? "missing" : describeActual(failure.actual);
  return `${describeClause(failure.clause, failure.negated)} (yours: ${actual})`;
}

function describeActual(actual: number | readonly string[]): string {
  return typeof actual === "number" ? String(actual) : actual.length === 0 ? "none" : actual.join(", ");
}

function describePart(rule: EligibilityRule): string {
  const group = ("all" in rule && rule.all.length > 1) || ("any" in rule && rule.any.length > 1);
  return group ? `(${describeRule(rule)})` : describeRule(rule);
}

function list(words: readonly string[], conjunction: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}
