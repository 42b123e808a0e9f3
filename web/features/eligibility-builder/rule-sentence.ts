import { describeRule } from "#shared/domain/eligibility/describe.ts";
import type { CgpaFormula } from "#shared/domain/eligibility/cgpa.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";

/** A rule as a whole sentence: "CGPA at least 7, and branch is CSE." */
export function ruleSentence(rule: EligibilityRule, cgpaFormula: CgpaFormula | null = null): string {
  return asSentence(describeRule(rule, { cgpaFormula }));
}

/** A rule's phrase as the API says it, as a whole sentence. */
export function asSentence(phrase: string): string {
  if (phrase === "everybody") return "Everybody in the season.";
  return `${phrase.replace(/^\(?\p{L}/u, (start) => start.toUpperCase())}.`;
}
