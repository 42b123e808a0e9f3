import type { CandidateMatch, MatchCandidates } from "#shared/contracts/rounds.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { identifierKey, parseIdentifiers } from "#shared/domain/round/parse-identifiers.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { findRound, selectApplicants } from "./candidates.ts";

type Unmatched = CandidateMatch["unmatched"][number];

const MESSAGES: Readonly<Record<Unmatched["reason"], string>> = {
  unknown: "Nobody who applied has this roll number or address.",
  not_in_this_round: "This candidate is out, or has not reached this round.",
  repeated: "This is on the list already.",
};

/** Recognises pasted roll numbers and addresses among a round's candidates. What is not recognised is listed. */
export async function matchCandidates(
  ctx: ActorContext,
  input: MatchCandidates & { id: string },
): Promise<Result<CandidateMatch>> {
  const applicants = await withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const found = await findRound(ctx, tx, input.id);
    return found && selectApplicants(tx, ctx, found.round);
  });
  if (applicants === undefined) return notFound("round");
  const known = new Map<string, (typeof applicants)[number]>();
  for (const applicant of applicants) {
    known.set(identifierKey(applicant.rollNo), applicant);
    known.set(identifierKey(applicant.email), applicant);
  }

  const seen = new Set<string>();
  const match: CandidateMatch = {
    matched: [],
    unmatched: [],
    candidates: applicants.filter((a) => a.candidate).length,
  };
  for (const { line, input: text, key } of parseIdentifiers(input.text)) {
    const applicant = known.get(key);
    const miss = (reason: Unmatched["reason"]) =>
      match.unmatched.push({ line, input: text, reason, message: MESSAGES[reason] });
    if (applicant === undefined) miss("unknown");
    else if (seen.has(applicant.applicationId)) miss("repeated");
    else if (!applicant.candidate) miss("not_in_this_round");
    else {
      seen.add(applicant.applicationId);
      const { applicationId, rollNo, name } = applicant;
      match.matched.push({ applicationId, rollNo, name, input: text });
    }
  }
  return ok(match);
}
