/** Why an offer ended without its student's own answer. */
export const OFFER_CLOSED_REASONS = [
  "company_revoked",
  "student_renege",
  "admin_correction",
  "upgraded",
  "student_placed",
  "student_withdrew",
  "drive_cancelled",
  "no_answer",
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
};

/** The reason as its student reads it. */
export function describeClosedReason(reason: OfferClosedReason): string {
  return SENTENCES[reason];
}
