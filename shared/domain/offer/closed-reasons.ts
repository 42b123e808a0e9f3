/** Endings that company or office bring about by themselves. */
export const TERMINATION_REASONS = ["company_revoked", "student_renege", "admin_correction"] as const;
export type TerminationReason = (typeof TERMINATION_REASONS)[number];

/** Why an offer ended without its student's own answer. */
export const OFFER_CLOSED_REASONS = [
  ...TERMINATION_REASONS,
  "upgraded",
  "student_placed",
  "student_withdrew",
  "drive_cancelled",
  "no_answer",
  "upgrade_declined",
  "not_confirmed",
  "report_withdrawn",
] as const;
export type OfferClosedReason = (typeof OFFER_CLOSED_REASONS)[number];

const SENTENCES: Readonly<Record<OfferClosedReason, string>> = {
  company_revoked: "The company has taken this offer back.",
  student_renege: "You left this offer after accepting it.",
  admin_correction: "The placement office has corrected a mistake.",
  upgraded: "You left this offer for a better one.",
  student_placed: "You accepted another offer, which closed this one.",
  student_withdrew: "You had withdrawn your application.",
  drive_cancelled: "The drive was cancelled.",
  no_answer: "The time to answer passed.",
  upgrade_declined: "You declined an upgrade, and this season's policy ends the offer in hand with it.",
  not_confirmed: "The placement office did not confirm this offer.",
  report_withdrawn: "You took your report of it back.",
};

/** The reason as its student reads it. */
export function describeClosedReason(reason: OfferClosedReason): string {
  return SENTENCES[reason];
}

const STAFF_SENTENCES: Readonly<Record<OfferClosedReason, string>> = {
  company_revoked: "the company took it back.",
  student_renege: "the student left it after accepting.",
  admin_correction: "the placement office corrected a mistake.",
  upgraded: "the student left it for a better one.",
  student_placed: "the student accepted another offer.",
  student_withdrew: "the student had withdrawn.",
  drive_cancelled: "the drive was cancelled.",
  no_answer: "the student did not answer in time.",
  upgrade_declined: "the student declined an upgrade, and the policy ends it with that.",
  not_confirmed: "the office did not confirm it.",
  report_withdrawn: "the student took the report back.",
};

/** The reason as company and office read it, after a colon. */
export function describeClosedReasonToStaff(reason: OfferClosedReason): string {
  return STAFF_SENTENCES[reason];
}
