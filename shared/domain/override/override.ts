/**
 * What an exception is about. `deadline`: applying after the time for it; `policy`: what the season's policy says of
 * offers and gates, without its cap on applications and its strikes, which have domains of their own.
 */
export const OVERRIDE_DOMAINS = ["eligibility", "policy", "deadline", "application_cap", "debarment"] as const;
export type OverrideDomain = (typeof OVERRIDE_DOMAINS)[number];

export const OVERRIDE_EFFECTS = ["allow", "deny"] as const;
export type OverrideEffect = (typeof OVERRIDE_EFFECTS)[number];

/** Whom it is for, the most specific first. */
export const OVERRIDE_WHO = ["enrollment", "branch", "program", "everybody"] as const;
export type OverrideWho = (typeof OVERRIDE_WHO)[number];

/** What it is for, the most specific first: one drive, a company's drives, all drives of the season. */
export const OVERRIDE_WHAT = ["drive", "company", "season"] as const;
export type OverrideWhat = (typeof OVERRIDE_WHAT)[number];

/** An exception of the office from a season's rules. An id that is null belongs to `everybody` or `season`. */
export interface Override {
  /** UUIDv7: a later one sorts after an earlier one. */
  readonly id: string;
  readonly domain: OverrideDomain;
  readonly effect: OverrideEffect;
  readonly who: { readonly kind: OverrideWho; readonly id: string | null };
  readonly what: { readonly kind: OverrideWhat; readonly id: string | null };
  /** Why, as the student reads it. */
  readonly reason: string;
  readonly expiresAt: Date;
}

/** A student and a drive that an exception may be for. */
export interface OverrideSubject {
  readonly enrollmentId: string;
  /** One, or two of a dual degree. */
  readonly branchIds: readonly string[];
  readonly programId: string;
  readonly driveId: string;
  readonly companyId: string;
}
