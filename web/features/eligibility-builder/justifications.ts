import { type EligibilityClause, type EligibilityRule, isNumberClause } from "#shared/domain/eligibility/rule.ts";
import { describeClause } from "#shared/domain/eligibility/describe.ts";

export interface Justified {
  /** The condition as a phrase: "gender is female". */
  readonly condition: string;
  readonly justification: string;
}

/** Conditions on protected fields, each with the reason that was recorded for it. */
export function justificationsOf(rule: EligibilityRule): readonly Justified[] {
  if ("not" in rule) return justificationsOf(rule.not);
  if ("all" in rule) return rule.all.flatMap(justificationsOf);
  if ("any" in rule) return rule.any.flatMap(justificationsOf);
  const justification = reasonOf(rule);
  return justification === undefined ? [] : [{ condition: describeClause(rule), justification }];
}

function reasonOf(clause: EligibilityClause): string | undefined {
  return isNumberClause(clause) ? undefined : clause.justification;
}
