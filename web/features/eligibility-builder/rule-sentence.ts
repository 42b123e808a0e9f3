import { describeRule } from "#shared/domain/eligibility/describe.ts";
import type { CgpaFormula } from "#shared/domain/eligibility/cgpa.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";

/** A rule as a whole sentence: "CGPA at least 7, and branch is CSE." */
export function ruleSentence(rule: EligibilityRule, cgpaFormula: CgpaFormula | null = null): string {
  const text = describeRule(rule, { cgpaFormula });
  if (text === "everybody") return "Everybody in the season.";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
