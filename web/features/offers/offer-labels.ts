import { describeClosedReason, OFFER_CLOSED_REASONS } from "#shared/domain/offer/closed-reasons.ts";
import type { OfferSource, OfferStatus } from "#shared/domain/offer/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

/** States of an offer as its student reads them. */
export const OFFER_LABELS: Readonly<Record<OfferStatus, { readonly label: string; readonly tone: Tone }>> = {
  extended: { label: "Waiting for your answer", tone: "brand" },
  accepted: { label: "Accepted", tone: "good" },
  declined: { label: "Declined", tone: "neutral" },
  expired: { label: "Expired", tone: "neutral" },
  terminated: { label: "Ended", tone: "bad" },
  deferred: { label: "Joining deferred", tone: "warn" },
  joined: { label: "Joined", tone: "good" },
  not_joined: { label: "Did not join", tone: "neutral" },
};

/** Where an offer comes from. */
export const SOURCE_LABELS: Readonly<Record<OfferSource, string>> = {
  drive: "Drive of the season",
  ppo: "Pre-placement offer",
  off_campus: "Off campus",
};

/** Whether an offer ended because its student accepted another. */
export function endedByAccepting(reason: string | null): boolean {
  return closedSentence(reason) === describeClosedReason("student_placed");
}

/** Why an offer ended, as a sentence; a code that stands for one is written out. */
export function closedSentence(reason: string | null): string | undefined {
  if (reason === null) return undefined;
  const code = OFFER_CLOSED_REASONS.find((known) => known === reason);
  return code === undefined ? reason : describeClosedReason(code);
}
