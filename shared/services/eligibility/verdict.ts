import type { FailureView, VerdictView } from "#shared/contracts/eligibility.ts";
import { describeActual, describeFailure, describeRequired } from "#shared/domain/eligibility/describe.ts";
import type { EligibilityVerdict, Failure } from "#shared/domain/eligibility/evaluate.ts";
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

/** A failure as a page lays it out: what is asked beside what is, and the sentence of both. */
export function toFailureView(failure: Failure): FailureView {
  const sentence = describeFailure(failure);
  if (failure.kind === "any") {
    return { kind: "any", sentence, alternatives: failure.alternatives.map((each) => each.map(toFailureView)) };
  }
  const { clause } = failure;
  const [required, actual] = [describeRequired(failure), describeActual(failure)];
  return { kind: "clause", field: clause.field, required, actual, sentence };
}
