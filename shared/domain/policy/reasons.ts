import type { Failure } from "../eligibility/evaluate.ts";
import { describeFailure } from "../eligibility/describe.ts";

/** Why a policy says no. Amounts are in minor units a year. */
export type PolicyReason =
  | { readonly code: "already_placed" }
  | { readonly code: "offers_used"; readonly limit: number }
  | { readonly code: "upgrade_limit"; readonly limit: number }
  | { readonly code: "no_move"; readonly from: string; readonly to: string }
  | { readonly code: "category_full"; readonly category: string; readonly limit: number }
  | { readonly code: "declined_as_good"; readonly category: string }
  | { readonly code: "pays_too_little"; readonly requiredMinor: number; readonly actualMinor: number }
  | { readonly code: "application_cap"; readonly cap: number; readonly until: string | null }
  | { readonly code: "debarred"; readonly strikes: number; readonly debarAt: number }
  | { readonly code: "gate"; readonly failure: Failure };

/** What the policy says, by which version of it, and why. */
export interface PolicyVerdict {
  readonly allowed: boolean;
  readonly policyVersion: number;
  readonly reasons: readonly PolicyReason[];
}

/** A reason as a sentence for the student. `money` formats minor units. */
export function describePolicyReason(reason: PolicyReason, money: (minor: number) => string): string {
  switch (reason.code) {
    case "already_placed":
      return "You hold an offer, and this season allows one.";
    case "offers_used":
      return `You have used ${reason.limit === 1 ? "the one offer" : `all ${reason.limit} offers`} that this season allows.`;
    case "upgrade_limit":
      return `You have used ${reason.limit === 1 ? "your upgrade" : `all ${reason.limit} upgrades`} of this season.`;
    case "no_move":
      return `With an offer in ${reason.from} you may not go for one in ${reason.to}.`;
    case "category_full":
      return `This season allows ${reason.limit === 1 ? "one offer" : `${reason.limit} offers`} in ${reason.category}, and you have had ${reason.limit === 1 ? "it" : "them"}.`;
    case "declined_as_good":
      return `After declining an offer in ${reason.category}, you may only go for better categories.`;
    case "pays_too_little":
      return `After the offer you hold, a job must pay at least ${money(reason.requiredMinor)}; this one pays ${money(reason.actualMinor)}.`;
    case "application_cap":
      return `You have sent ${reason.cap} applications, as many as this season allows${reason.until === null ? "" : ` until ${reason.until}`}.`;
    case "debarred":
      return `You have ${reason.strikes} strikes; from ${reason.debarAt} on a student may not apply. You can appeal a strike.`;
    case "gate":
      return `Everybody in this season needs: ${describeFailure(reason.failure)}.`;
  }
}
