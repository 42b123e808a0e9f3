import type { VerdictView } from "#shared/contracts/eligibility.ts";
import { describeFailure } from "#shared/domain/eligibility/describe.ts";
import type { EligibilityVerdict } from "#shared/domain/eligibility/evaluate.ts";
import { describePolicyReason, type PolicyVerdict } from "#shared/domain/policy/decide.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";

/** Both verdicts on one student as sentences. */
export function toVerdictView(eligibility: EligibilityVerdict, policy: PolicyVerdict, currency: string): VerdictView {
  return {
    eligible: eligibility.eligible,
    reasons: eligibility.failures.map(describeFailure),
    policyAllows: policy.allowed,
    policyReasons: policy.reasons.map((reason) =>
      describePolicyReason(reason, (minor) => formatMinor(minor, currency)),
    ),
  };
}
