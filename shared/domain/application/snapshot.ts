import type { EligibilityVerdict } from "../eligibility/evaluate.ts";
import type { StudentFacts } from "../enrollment/facts.ts";
import type { ConfirmedProfile } from "../enrollment/profile.ts";
import type { Override } from "../override/override.ts";
import type { PolicyVerdict } from "../policy/reasons.ts";

/** The student as they applied, and the verdicts that let them; never judged again. */
export interface ApplicationSnapshot {
  readonly rollNo: string;
  readonly name: string;
  readonly email: string;
  readonly facts: StudentFacts;
  readonly profile: ConfirmedProfile | null;
  readonly eligibility: EligibilityVerdict;
  readonly policy: PolicyVerdict;
  /** Exceptions of the office without which a rule would have said no. Absent: there were none. */
  readonly overrides?: readonly Pick<Override, "id" | "domain" | "reason">[];
}
