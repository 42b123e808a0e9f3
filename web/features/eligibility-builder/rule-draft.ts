import {
  type EligibilityClause,
  type EligibilityRule,
  FLAG_FIELDS,
  type FlagField,
  isFlagClause,
  isNumberClause,
  type NumberField,
  NUMBER_FIELDS,
  type RuleField,
} from "#shared/domain/eligibility/rule.ts";

/** How the parts of a group go together. `not_all` is only there when a rule says so. */
export type GroupMode = "all" | "any" | "none" | "not_all";
export type Field = RuleField;
export type Operator = EligibilityClause["op"];

/** A group while it is being written. `id` is for React and for focus alone. */
export interface GroupDraft {
  readonly kind: "group";
  readonly id: string;
  readonly mode: GroupMode;
  readonly parts: readonly PartDraft[];
}

/** A condition while it is being written: values as typed. */
export interface ClauseDraft {
  readonly kind: "clause";
  readonly id: string;
  readonly field: Field;
  readonly op: Operator;
  readonly value: string;
  /** The other end of `between`. */
  readonly upTo: string;
  readonly words: readonly string[];
  /** Of a field that holds or does not. */
  readonly holds: boolean;
  readonly justification: string;
}

export type PartDraft = GroupDraft | ClauseDraft;

let made = 0;
const nextId = () => `part-${++made}`;

export function isNumberField(field: Field): field is NumberField {
  return field in NUMBER_FIELDS;
}

export function isFlagField(field: Field): field is FlagField {
  return field in FLAG_FIELDS;
}

export function newGroup(mode: GroupMode, parts: readonly PartDraft[] = []): GroupDraft {
  return { kind: "group", id: nextId(), mode, parts };
}

/** A condition on a field, with its most usual comparison. */
export function newClause(field: Field): ClauseDraft {
  return { kind: "clause", id: nextId(), ...emptyClause(field) };
}

export function emptyClause(field: Field): Omit<ClauseDraft, "kind" | "id"> {
  return { field, op: usualOperator(field), value: "", upTo: "", words: [], holds: false, justification: "" };
}

function usualOperator(field: Field): Operator {
  if (field === "graduatingYear" || isFlagField(field)) return "eq";
  if (!isNumberField(field)) return "in";
  return field === "activeBacklogs" || field === "totalBacklogs" || field === "gapYears" ? "lte" : "gte";
}

/** A stored rule for editing; a lone condition becomes a group of one. */
export function toDraft(rule: EligibilityRule): GroupDraft {
  const part = toPart(rule);
  return part.kind === "group" ? part : newGroup("all", [part]);
}

function toPart(rule: EligibilityRule): PartDraft {
  if ("all" in rule) return newGroup("all", rule.all.map(toPart));
  if ("any" in rule) return newGroup("any", rule.any.map(toPart));
  if ("not" in rule) return toNegated(rule.not);
  return toClause(rule);
}

function toNegated(inner: EligibilityRule): GroupDraft {
  if ("any" in inner) return newGroup("none", inner.any.map(toPart));
  if ("all" in inner) return newGroup("not_all", inner.all.map(toPart));
  return newGroup("none", [toPart(inner)]);
}

function toClause(clause: EligibilityClause): ClauseDraft {
  const base = newClause(clause.field);
  if (isFlagClause(clause)) return { ...base, holds: clause.value, justification: clause.justification ?? "" };
  if (!isNumberClause(clause)) {
    return { ...base, op: clause.op, words: clause.value, justification: clause.justification ?? "" };
  }
  if (clause.op !== "between") return { ...base, op: clause.op, value: String(clause.value) };
  return { ...base, op: "between", value: String(clause.value[0]), upTo: String(clause.value[1]) };
}
