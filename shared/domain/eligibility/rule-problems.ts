import { FLAG_FIELDS, NUMBER_FIELDS, NUMBER_OPERATORS, WORD_FIELDS, WORD_OPERATORS } from "./rule.ts";

/** Rules are at most this deep; a rule for people to read is far below it. */
export const MAX_RULE_DEPTH = 6;
export const MAX_RULE_CLAUSES = 60;

export interface RuleProblem {
  /** Way to the part that is wrong, from the rule. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = RuleProblem["path"];

/**
 * What keeps a value from having a rule's shape: too deep, too large, a part that is neither group nor clause, a field
 * or an operator that there is not, a value of the wrong kind. Never descends below the deepest level that is allowed.
 */
export function findRuleProblems(value: unknown): readonly RuleProblem[] {
  const clauses = countClauses(value, 1);
  if (clauses > MAX_RULE_CLAUSES) {
    return [{ path: [], message: `A rule has at most ${MAX_RULE_CLAUSES} clauses.` }];
  }
  return problemsOf(value, [], 1);
}

function problemsOf(value: unknown, path: Path, depth: number): RuleProblem[] {
  if (depth > MAX_RULE_DEPTH) return [{ path, message: `A rule is at most ${MAX_RULE_DEPTH} levels deep.` }];
  if (!isRecord(value)) return [{ path, message: "A part of a rule is a group or a clause." }];
  const kinds = ["all", "any", "not", "field"].filter((key) => key in value);
  if (kinds.length !== 1) return [{ path, message: "A part of a rule has one of all, any, not and field." }];
  if ("not" in value) return problemsOf(value["not"], [...path, "not"], depth + 1);
  if ("field" in value) return clauseProblems(value, path);
  const [key = "all"] = kinds;
  const parts = value[key];
  if (!Array.isArray(parts)) return [{ path: [...path, key], message: "A group is a list." }];
  return parts.flatMap((part, i) => problemsOf(part, [...path, key, i], depth + 1));
}

function clauseProblems({ field, op, value }: Record<string, unknown>, path: Path): RuleProblem[] {
  const name = String(field);
  const at = (key: string, message: string) => [{ path: [...path, key], message }];
  if (Object.hasOwn(NUMBER_FIELDS, name)) {
    const operators = [...NUMBER_OPERATORS, "between"] as readonly unknown[];
    if (!operators.includes(op)) return at("op", `With ${name} goes one of ${operators.join(", ")}.`);
    if (op === "between") {
      const pair = Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === "number");
      return pair ? [] : at("value", "Between needs two numbers.");
    }
    return typeof value === "number" ? [] : at("value", "This needs a number.");
  }
  if (Object.hasOwn(FLAG_FIELDS, name)) {
    if (op !== "eq") return at("op", `With ${name} goes eq.`);
    return typeof value === "boolean" ? [] : at("value", "This needs true or false.");
  }
  if (!Object.hasOwn(WORD_FIELDS, name)) {
    const known = [NUMBER_FIELDS, WORD_FIELDS, FLAG_FIELDS].flatMap((fields) => Object.keys(fields)).join(", ");
    return at("field", `There is no field "${name.slice(0, 40)}". Fields: ${known}.`);
  }
  if (!(WORD_OPERATORS as readonly unknown[]).includes(op)) {
    return at("op", `With ${name} goes one of ${WORD_OPERATORS.join(", ")}.`);
  }
  const list = Array.isArray(value) && value.every((word) => typeof word === "string");
  return list ? [] : at("value", "This needs a list of words.");
}

function countClauses(value: unknown, depth: number): number {
  if (!isRecord(value) || depth > MAX_RULE_DEPTH) return 1;
  const parts = [value["all"], value["any"]].find((each) => Array.isArray(each));
  if (parts === undefined) return "not" in value ? countClauses(value["not"], depth + 1) : 1;
  return parts.reduce((sum: number, part: unknown) => sum + countClauses(part, depth + 1), 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
