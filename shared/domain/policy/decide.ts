import type { PlacementPolicy } from "./policy.ts";

/** A job as the policy sees it. */
export interface PolicyJob {
  readonly ctcMinor: number;
  readonly tags: readonly string[];
}

/** What a student has behind them in the cycle. */
export interface Standing {
  /** The offer that the student holds, if any. */
  readonly accepted: PolicyJob | null;
  /** How often an accepted offer was left for a better one. */
  readonly upgradesUsed: number;
  /** Applications sent, withdrawn ones included. */
  readonly applications: number;
}

export type PolicyReason =
  | { readonly code: "already_placed" }
  | { readonly code: "upgrade_limit"; readonly limit: number }
  | { readonly code: "pays_too_little"; readonly requiredMinor: number; readonly actualMinor: number }
  | { readonly code: "application_cap"; readonly cap: number };

/** What the policy says, by which version of it, and why. */
export interface PolicyVerdict {
  readonly allowed: boolean;
  readonly policyVersion: number;
  readonly reasons: readonly PolicyReason[];
}

/** Whether a student may go for `job`, by pay and by what they already hold. */
export function decidePursuit(
  policy: PlacementPolicy,
  version: number,
  standing: Standing,
  job: PolicyJob,
): PolicyVerdict {
  const reasons = job.tags.some((tag) => policy.exemptTags.includes(tag)) ? [] : upgradeReasons(policy, standing, job);
  return { allowed: reasons.length === 0, policyVersion: version, reasons };
}

/** Whether a student may send one more application, to `job`. */
export function decideApplication(
  policy: PlacementPolicy,
  version: number,
  standing: Standing,
  job: PolicyJob,
): PolicyVerdict {
  const pursuit = decidePursuit(policy, version, standing, job).reasons;
  const cap = policy.applicationCap;
  const reasons: PolicyReason[] =
    cap !== null && standing.applications >= cap ? [...pursuit, { code: "application_cap", cap }] : [...pursuit];
  return { allowed: reasons.length === 0, policyVersion: version, reasons };
}

/** The applications that accepting `accepted` closes: those that the policy would no longer let the student pursue. */
export function closedByAcceptance<T extends PolicyJob>(
  policy: PlacementPolicy,
  version: number,
  standing: Standing,
  accepted: PolicyJob,
  rivals: readonly T[],
): readonly T[] {
  const after: Standing = {
    ...standing,
    accepted,
    upgradesUsed: standing.upgradesUsed + (standing.accepted === null ? 0 : 1),
  };
  return rivals.filter((rival) => !decidePursuit(policy, version, after, rival).allowed);
}

function upgradeReasons(policy: PlacementPolicy, standing: Standing, job: PolicyJob): PolicyReason[] {
  if (standing.accepted === null) return [];
  if (policy.upgradeLimit === 0) return [{ code: "already_placed" }];
  if (standing.upgradesUsed >= policy.upgradeLimit) return [{ code: "upgrade_limit", limit: policy.upgradeLimit }];
  const requiredMinor = timesRoundedUp(standing.accepted.ctcMinor, policy.minMultiple);
  return job.ctcMinor >= requiredMinor ? [] : [{ code: "pays_too_little", requiredMinor, actualMinor: job.ctcMinor }];
}

// 1.1 × 10,00,000 is 11,00,000, though doubles make it a little more, which rounding up would make a paisa more.
function timesRoundedUp(minor: number, multiple: number): number {
  return Math.ceil(Number((minor * multiple).toFixed(3)));
}

/** A reason as a sentence for the student. `money` formats minor units. */
export function describePolicyReason(reason: PolicyReason, money: (minor: number) => string): string {
  switch (reason.code) {
    case "already_placed":
      return "You have accepted an offer, and this season allows one.";
    case "upgrade_limit":
      return `You have used ${reason.limit === 1 ? "your upgrade" : `all ${reason.limit} upgrades`} of this season.`;
    case "pays_too_little":
      return `After the offer you accepted, a job must pay at least ${money(reason.requiredMinor)}; this one pays ${money(reason.actualMinor)}.`;
    case "application_cap":
      return `You have sent ${reason.cap} applications, as many as this season allows.`;
  }
}
