import type { DriveContent } from "../drive/content.ts";
import { describeRule } from "../eligibility/describe.ts";

/**
 * What colleges of a pool share of a drive. The rule is each college's own, since it speaks of that college's
 * programmes and branches; the host's is given as a sentence. Rounds carry no ids: they are another college's.
 */
export interface PoolPosting extends Omit<DriveContent, "eligibility"> {
  readonly eligibilitySentence: string;
  readonly company: { readonly name: string; readonly website: string | null };
}

export function toPosting(content: DriveContent, company: PoolPosting["company"]): PoolPosting {
  const { eligibility, rounds, ...shared } = content;
  return {
    ...shared,
    rounds: rounds.map(({ name, kind }) => ({ name, kind })),
    eligibilitySentence: describeRule(eligibility),
    company: { name: company.name, website: company.website },
  };
}

/** A college's own drive with the host's words in it; its rule stays, and rounds of the same name stay the same. */
export function withPosting(own: DriveContent, posting: PoolPosting): DriveContent {
  const { eligibilitySentence: _sentence, company: _company, rounds, ...shared } = posting;
  return {
    ...shared,
    eligibility: own.eligibility,
    rounds: rounds.map(({ name, kind }) => {
      const id = own.rounds.find((round) => round.name === name)?.id;
      return { name, kind, ...(id !== undefined && { id }) };
    }),
  };
}
