import type { ApplicationSnapshot } from "../application/snapshot.ts";
import { UNKNOWN_FACTS } from "../enrollment/facts.ts";
import type { Pseudonym } from "./pseudonym.ts";

/**
 * An application's snapshot without its student: what is left says which programme, branch and year applied and that it
 * was allowed, and no more. Reasons and exceptions go, since they quote the student's figures.
 */
export function stripSnapshot(snapshot: ApplicationSnapshot, pseudonym: Pseudonym): ApplicationSnapshot {
  const { facts, eligibility, policy } = snapshot;
  const { name, email, rollNo } = pseudonym;
  return {
    rollNo,
    name,
    email,
    facts: {
      ...UNKNOWN_FACTS,
      program: facts.program,
      branches: facts.branches,
      graduatingYear: facts.graduatingYear,
    },
    profile: null,
    eligibility: { eligible: eligibility.eligible, failures: [] },
    policy: { allowed: policy.allowed, policyVersion: policy.policyVersion, reasons: [] },
  };
}
