import type { FailedClause, Failure } from "./evaluate.ts";
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
export function describeRule(rule: EligibilityRule, negated = false): string {
  if ("not" in rule) return describeRule(rule.not, !negated);
  if ("field" in rule) return describeClause(rule, negated);
  // De Morgan, as in judging: under a `not`, all becomes any and any becomes all.
  const every = "all" in rule !== negated;
  const parts = "all" in rule ? rule.all : rule.any;
  if (parts.length === 0) return every ? "everybody" : "nobody";
  return parts.map((part) => describePart(part, negated)).join(every ? ", and " : ", or ");
}

/** Why not, with what is: "CGPA at least 7 (yours: 6.4)". */
export function describeFailure(failure: Failure): string {
  if (failure.kind === "clause") return `${describeRequired(failure)} (yours: ${describeActual(failure) ?? "missing"})`;
  const alternatives = failure.alternatives.map((each) => each.map(describeFailure).join(" and "));
  if (alternatives.length < 2) return alternatives[0] ?? "open to nobody";
  return `one of: ${alternatives.join("; ")}`;
}

/** What a failed clause asks for: "CGPA at least 7". */
export function describeRequired({ clause, negated }: FailedClause): string {
  return describeClause(clause, negated);
}

/** What the student has instead; null when it is missing. */
export function describeActual({ actual }: FailedClause): string | null {
  if (actual === null || typeof actual === "number") return actual === null ? null : String(actual);
  return actual.length === 0 ? "none" : actual.join(", ");
}

function describePart(rule: EligibilityRule, negated: boolean): string {
  const inner = "not" in rule ? rule.not : rule;
  const group = ("all" in inner && inner.all.length > 1) || ("any" in inner && inner.any.length > 1);
  return group ? `(${describeRule(rule, negated)})` : describeRule(rule, negated);
}

function list(words: readonly string[], conjunction: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}
