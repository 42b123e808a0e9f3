import { identifierKey, parseIdentifiers } from "./parse-identifiers.ts";

/** Somebody who applied to the drive of the round. */
export interface Applicant {
  readonly applicationId: string;
  readonly rollNo: string;
  readonly email: string;
  readonly name: string;
  /** Still in the selection, and has reached this round. */
  readonly candidate: boolean;
}

export type UnmatchedReason = "unknown" | "not_applied" | "not_in_this_round" | "ambiguous" | "repeated";

export interface IdentifierMatch {
  readonly matched: readonly { readonly applicant: Applicant; readonly input: string }[];
  readonly unmatched: readonly { readonly line: number; readonly input: string; readonly reason: UnmatchedReason }[];
}

/**
 * Recognises pasted roll numbers and addresses among those who applied, each once. What is not recognised is listed
 * with its reason; what names several applicants is not guessed. `others` are keys of people known not to have applied.
 */
export function matchIdentifiers(
  text: string,
  applicants: readonly Applicant[],
  others: ReadonlySet<string> = new Set(),
): IdentifierMatch {
  const known = indexApplicants(applicants);
  const seen = new Set<string>();
  const matched: { applicant: Applicant; input: string }[] = [];
  const unmatched: { line: number; input: string; reason: UnmatchedReason }[] = [];
  for (const { line, input, key } of parseIdentifiers(text)) {
    const [applicant, ...more] = known.get(key) ?? [];
    const miss = (reason: UnmatchedReason) => unmatched.push({ line, input, reason });
    if (applicant === undefined) miss(others.has(key) ? "not_applied" : "unknown");
    else if (more.length > 0) miss("ambiguous");
    else if (seen.has(applicant.applicationId)) miss("repeated");
    else if (!applicant.candidate) miss("not_in_this_round");
    else {
      seen.add(applicant.applicationId);
      matched.push({ applicant, input });
    }
  }
  return { matched, unmatched };
}

/** Applicants by each key that names them; a key that names several is nobody's. */
export function indexApplicants(applicants: readonly Applicant[]): ReadonlyMap<string, readonly Applicant[]> {
  const byKey = new Map<string, Applicant[]>();
  for (const applicant of applicants) {
    for (const key of new Set([identifierKey(applicant.rollNo), identifierKey(applicant.email)])) {
      byKey.set(key, [...(byKey.get(key) ?? []), applicant]);
    }
  }
  return byKey;
}
