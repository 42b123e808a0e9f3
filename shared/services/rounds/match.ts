import type { CandidateMatch, MatchCandidates } from "#shared/contracts/rounds.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { matchIdentifiers, type UnmatchedReason } from "#shared/domain/round/match-identifiers.ts";
import { parseIdentifiers } from "#shared/domain/round/parse-identifiers.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { findRound, selectApplicants } from "./candidates.ts";
import { findOthers } from "./others.ts";

const MESSAGES: Readonly<Record<UnmatchedReason, string>> = {
  unknown: "Nobody who applied has this roll number or address.",
  not_applied: "This student did not apply to the drive.",
  not_in_this_round: "This candidate is out, or has not reached this round.",
  ambiguous: "Several candidates answer to this. Choose among them by hand.",
  repeated: "This is on the list already.",
};

/** Recognises pasted roll numbers and addresses among a round's candidates. What is not recognised is listed. */
export async function matchCandidates(
  ctx: ActorContext,
  input: MatchCandidates & { id: string },
): Promise<Result<CandidateMatch>> {
  const found = await withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const of = await findRound(ctx, tx, input.id);
    if (of === undefined) return undefined;
    const applicants = await selectApplicants(tx, ctx, of.round);
    const inputs = parseIdentifiers(input.text).map((each) => each.input);
    return { applicants, others: await findOthers(ctx, tx, inputs, applicants) };
  });
  if (found === undefined) return notFound("round");
  const { matched, unmatched } = matchIdentifiers(input.text, found.applicants, found.others);
  return ok({
    matched: matched.map(({ applicant: { applicationId, rollNo, name }, input: text }) => ({
      applicationId,
      rollNo,
      name,
      input: text,
    })),
    unmatched: unmatched.map((each) => ({ ...each, message: MESSAGES[each.reason] })),
    candidates: found.applicants.filter((each) => each.candidate).length,
  });
}
