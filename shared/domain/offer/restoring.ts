/** An application that was withdrawn because of an offer, as it stands now. */
export interface ClosedApplication {
  /** Whether its drive still selects: it takes applications, or holds rounds. */
  readonly isSelecting: boolean;
  /** The first round that was held and released without it; null when it has missed none. */
  readonly missedRound: string | null;
  /** What the policy says against it once the offer is gone, as sentences. */
  readonly policyReasons: readonly string[];
}

/** Why an application cannot be brought back, as a sentence; null when it can. */
export function whyNotRestored({ isSelecting, missedRound, policyReasons }: ClosedApplication): string | null {
  if (!isSelecting) return "The drive's selection is over.";
  if (missedRound !== null) return `“${missedRound}” was held without them.`;
  return policyReasons.length > 0 ? policyReasons.join(" ") : null;
}
