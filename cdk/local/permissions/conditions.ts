import { LocalError } from "../local-error.ts";
import { fits, listOf } from "./patterns.ts";

/** By operator and key, e.g. `{ Bool: { "aws:SecureTransport": "false" } }`. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Values of condition keys for one call; a key that is not there is unknown to IAM too. */
export type CallContext = Readonly<Record<string, string>>;

const NEGATED = new Set(["StringNotEquals", "StringNotLike"]);
const OPERATORS: Readonly<Record<string, (actual: string, expected: string) => boolean>> = {
  StringEquals: (actual, expected) => actual === expected,
  StringNotEquals: (actual, expected) => actual === expected,
  StringLike: (actual, expected) => fits(expected, actual),
  StringNotLike: (actual, expected) => fits(expected, actual),
  ArnEquals: (actual, expected) => fits(expected, actual),
  ArnLike: (actual, expected) => fits(expected, actual),
  Bool: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  NumericLessThan: (actual, expected) => Number(actual) < Number(expected),
};

// The last two are of calls between AWS's services, and never there when a function calls.
const KEYS = new Set([
  "aws:securetransport",
  "aws:principalarn",
  "s3:tlsversion",
  "s3:prefix",
  "aws:sourcearn",
  "aws:sourceaccount",
]);

/** Throws a LocalError that names an operator or a key which nothing here can judge. */
export function requireKnownConditions(conditions: Conditions): void {
  for (const [operator, byKey] of Object.entries(conditions)) {
    if (!(operator in OPERATORS)) throw new LocalError(`the local stack does not know the condition ${operator}`);
    const unknown = Object.keys(byKey).find((key) => !KEYS.has(key.toLowerCase()));
    if (unknown !== undefined) throw new LocalError(`the local stack does not know the condition key ${unknown}`);
  }
}

/** Whether a call meets every condition; keys are matched without regard to case, as IAM does. */
export function meets(conditions: Conditions, context: CallContext): boolean {
  const actual = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  return Object.entries(conditions).every(([operator, byKey]) =>
    Object.entries(byKey).every(([key, expected]) => {
      const value = actual.get(key.toLowerCase());
      const isNegated = NEGATED.has(operator);
      if (value === undefined) return isNegated;
      const isMet = listOf(expected).some((one) => OPERATORS[operator]?.(value, one) ?? false);
      return isMet !== isNegated;
    }),
  );
}
