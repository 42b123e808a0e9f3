import type { EligibilityVerdict } from "../eligibility/evaluate.ts";
import type { PolicyReason, PolicyVerdict } from "../policy/reasons.ts";
import { type Override, OVERRIDE_DOMAINS, type OverrideDomain, type OverrideSubject } from "./override.ts";
import { resolveOverride } from "./resolve.ts";

/** What the rules say of an application, each for itself. */
export interface Judgement {
  readonly eligibility: EligibilityVerdict;
  readonly policy: PolicyVerdict;
  /** Whether the drive takes applications at this second. */
  readonly isOpen: boolean;
}

/** The judgement once the office's exceptions are applied. */
export interface ExceptedJudgement extends Judgement {
  /** Exceptions without which a rule would say no. */
  readonly allowedBy: readonly Override[];
  /** The exception that closes the drive to this student, whatever the rules say. */
  readonly closedBy: Override | undefined;
}

/**
 * Applies the office's exceptions to a judgement. Each domain is decided for itself: an exception that allows lifts
 * what its own domain says no to and nothing else; one that denies closes the drive, however open the rest is.
 */
export function applyOverrides(
  judgement: Judgement,
  overrides: readonly Override[],
  subject: OverrideSubject,
  now: Date,
): ExceptedJudgement {
  if (overrides.length === 0) return { ...judgement, allowedBy: [], closedBy: undefined };
  const holding = OVERRIDE_DOMAINS.flatMap((domain) => resolveOverride(overrides, domain, subject, now) ?? []);
  const allowedBy = holding.filter(({ effect, domain }) => effect === "allow" && refuses(judgement, domain));
  const lifted = new Set(allowedBy.map(({ domain }) => domain));
  const { eligibility, policy } = judgement;
  const reasons = policy.reasons.filter((reason) => !lifted.has(domainOf(reason)));
  return {
    eligibility: lifted.has("eligibility") ? { ...eligibility, eligible: true, failures: [] } : eligibility,
    policy: { ...policy, allowed: reasons.length === 0, reasons },
    isOpen: judgement.isOpen || lifted.has("deadline"),
    allowedBy,
    closedBy: holding.find(({ effect }) => effect === "deny"),
  };
}

/** Whether the rules, with the office's exceptions, let the student apply. Whether the drive is open is another matter. */
export function isLetIn({ eligibility, policy, closedBy }: Omit<ExceptedJudgement, "isOpen">): boolean {
  return eligibility.eligible && policy.allowed && closedBy === undefined;
}

function refuses({ eligibility, policy, isOpen }: Judgement, domain: OverrideDomain): boolean {
  if (domain === "eligibility") return !eligibility.eligible;
  if (domain === "deadline") return !isOpen;
  return policy.reasons.some((reason) => domainOf(reason) === domain);
}

function domainOf({ code }: PolicyReason): OverrideDomain {
  if (code === "application_cap") return "application_cap";
  return code === "debarred" ? "debarment" : "policy";
}
