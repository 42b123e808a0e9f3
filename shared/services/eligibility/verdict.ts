import type { CounterfactualView, FailureView, VerdictView } from "#shared/contracts/eligibility.ts";
import { type Change, describeChange, keyOf } from "#shared/domain/eligibility/change.ts";
import { type Counterfactual, isFixed } from "#shared/domain/eligibility/counterfactual.ts";
import {
  describeActual,
  describeFailure,
  describeRequired,
  type Wording,
} from "#shared/domain/eligibility/describe.ts";
import type { Failure } from "#shared/domain/eligibility/evaluate.ts";
import { describeOverride } from "#shared/domain/override/describe.ts";
import type { ExceptedJudgement } from "#shared/domain/override/judge.ts";
import { describePolicyReason } from "#shared/domain/policy/reasons.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";

/** Both verdicts on one student, and the exceptions of the office that changed them, as sentences. */
export function toVerdictView(
  { eligibility, policy, allowedBy, closedBy }: Omit<ExceptedJudgement, "isOpen">,
  currency: string,
): VerdictView {
  return {
    eligible: eligibility.eligible,
    reasons: eligibility.failures.map((failure) => describeFailure(failure)),
    policyAllows: policy.allowed,
    policyReasons: policy.reasons.map((reason) =>
      describePolicyReason(reason, (minor) => formatMinor(minor, currency)),
    ),
    allowedBy: allowedBy.map(describeOverride),
    closedBy: closedBy ? describeOverride(closedBy) : null,
  };
}

/** A failure as a page lays it out: what is asked beside what is, and the sentence of both. */
export function toFailureView(failure: Failure, wording: Wording): FailureView {
  const sentence = describeFailure(failure, wording);
  if (failure.kind === "any") {
    return {
      kind: "any",
      sentence,
      alternatives: failure.alternatives.map((each) => each.map((part) => toFailureView(part, wording))),
    };
  }
  const { clause } = failure;
  const [required, actual] = [describeRequired(failure, wording), describeActual(failure)];
  return { kind: "clause", field: clause.field, required, actual, sentence };
}

/** What would make a student eligible, as sentences. */
export function toCounterfactualView({ ways, blockers }: Counterfactual, wording: Wording): CounterfactualView {
  return {
    ways: ways.map((way) => way.map(toChangeView)),
    blockers: blockers.map((clause) => ({ required: describeRequired(clause, wording), fixed: isFixed(clause) })),
  };
}

export function toChangeView(change: Change) {
  return { key: keyOf(change), sentence: describeChange(change) };
}
