import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { isProtectedField } from "#shared/domain/eligibility/rule.ts";
import { numberLimits } from "./field-words.ts";
import {
  type ClauseDraft,
  type GroupDraft,
  type GroupMode,
  isFlagField,
  isNumberField,
  type PartDraft,
} from "./rule-draft.ts";

export interface DraftProblem {
  /** The part that is not finished. */
  readonly id: string;
  /** As the API names it: `eligibility.all.1.value`. */
  readonly name: string;
  readonly reason: string;
}

export interface DraftedRule {
  /** The rule of what is finished. */
  readonly rule: EligibilityRule;
  readonly problems: readonly DraftProblem[];
}

/** Way of a part in a rule, below its group's. */
export function pathOfPart(groupPath: string, mode: GroupMode, index: number): string {
  return `${groupPath}.${{ all: "all", any: "any", none: "not.any", not_all: "not.all" }[mode]}.${index}`;
}

/** The rule that a draft says. Parts that are not finished are left out of it and named in `problems`. */
export function ruleFromDraft(draft: GroupDraft, path = "eligibility"): DraftedRule {
  const problems: DraftProblem[] = [];
  const rule = groupRule(draft, path, problems);
  return { rule: rule ?? { all: [] }, problems };
}

/** The rule of one finished condition. */
export function ruleOfClause(clause: ClauseDraft): EligibilityRule | undefined {
  return clauseProblem(clause) === undefined ? clauseRule(clause) : undefined;
}

/** Conditions in a draft, in all its groups. */
export function countClauses(part: PartDraft): number {
  return part.kind === "clause" ? 1 : part.parts.reduce((sum, each) => sum + countClauses(each), 0);
}

function groupRule(group: GroupDraft, path: string, problems: DraftProblem[]): EligibilityRule | undefined {
  const parts = group.parts.flatMap((part, i) => partRule(part, pathOfPart(path, group.mode, i), problems) ?? []);
  if (group.parts.length === 0 && path !== "eligibility") {
    problems.push({ id: group.id, name: path, reason: "Add a condition to this group, or remove the group." });
  }
  if (parts.length === 0) return undefined;
  switch (group.mode) {
    case "all":
      return { all: parts };
    case "any":
      return { any: parts };
    case "none":
      return { not: { any: parts } };
    case "not_all":
      return { not: { all: parts } };
  }
}

function partRule(part: PartDraft, path: string, problems: DraftProblem[]): EligibilityRule | undefined {
  if (part.kind === "group") return groupRule(part, path, problems);
  const found = clauseProblem(part);
  if (found !== undefined) {
    problems.push({ id: part.id, name: `${path}.${found.at}`, reason: found.reason });
    return undefined;
  }
  return clauseRule(part);
}

function clauseProblem(clause: ClauseDraft): { at: "value" | "justification"; reason: string } | undefined {
  const { field, op, value, upTo, words, justification } = clause;
  if (isNumberField(field)) {
    const reason = numberProblem(op === "between" ? [value, upTo] : [value], numberLimits(field).max);
    return reason === undefined ? undefined : { at: "value", reason };
  }
  if (words.length === 0 && !isFlagField(field)) return { at: "value", reason: "Choose at least one." };
  if (isProtectedField(field) && justification.trim().length < 10) {
    return { at: "justification", reason: "Say why in at least ten letters; it is kept with the drive." };
  }
  return undefined;
}

function clauseRule({ field, op, value, upTo, words, holds, justification }: ClauseDraft): EligibilityRule | undefined {
  if (isNumberField(field)) {
    if (op === "between") return { field, op, value: [Number(value), Number(upTo)] };
    return op === "in" || op === "not_in" ? undefined : { field, op, value: Number(value) };
  }
  const reason = isProtectedField(field) && { justification: justification.trim() };
  if (isFlagField(field)) return { field, op: "eq", value: holds, ...reason };
  return op === "in" || op === "not_in" ? { field, op, value: [...words], ...reason } : undefined;
}

function numberProblem(texts: readonly string[], max: number): string | undefined {
  const numbers = texts.map((text) => (text.trim() === "" ? Number.NaN : Number(text)));
  if (!numbers.every((number) => Number.isFinite(number) && number >= 0)) {
    return texts.length === 1 ? "Enter a number." : "Enter both numbers.";
  }
  if (numbers.some((number) => number > max)) return `At most ${max}.`;
  const [low = 0, high = low] = numbers;
  return low > high ? "The lower number comes first." : undefined;
}
