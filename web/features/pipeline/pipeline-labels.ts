import type { ApplicationStatus } from "#shared/domain/application/statuses.ts";
import type { OfferStatus } from "#shared/domain/offer/statuses.ts";
import type { RoundOutcome, RoundStatus } from "#shared/domain/round/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

type Labelled = Readonly<{ label: string; tone: Tone }>;

/** States of a selection as the office and the company say them. */
export const APPLICATION_LABELS: Readonly<Record<ApplicationStatus, Labelled>> = {
  in_progress: { label: "In progress", tone: "info" },
  pending_offer: { label: "Offer staged", tone: "brand" },
  offered: { label: "Offered", tone: "brand" },
  accepted: { label: "Accepted", tone: "good" },
  declined: { label: "Declined", tone: "warn" },
  rejected: { label: "Out", tone: "neutral" },
  withdrawn: { label: "Withdrawn", tone: "neutral" },
  auto_withdrawn: { label: "Withdrawn by policy", tone: "neutral" },
  offer_terminated: { label: "Offer ended", tone: "bad" },
};

export const OUTCOME_LABELS: Readonly<Record<RoundOutcome, Labelled>> = {
  pending: { label: "Pending", tone: "neutral" },
  advanced: { label: "Advanced", tone: "good" },
  eliminated: { label: "Eliminated", tone: "neutral" },
  waitlisted: { label: "Waitlisted", tone: "warn" },
};

export const ROUND_STATUS_LABELS: Readonly<Record<RoundStatus, Labelled>> = {
  planned: { label: "Planned", tone: "neutral" },
  recorded: { label: "Staged", tone: "info" },
  released: { label: "Released", tone: "good" },
};

export const OFFER_LABELS: Readonly<Record<OfferStatus, Labelled>> = {
  extended: { label: "Waiting for an answer", tone: "info" },
  accepted: { label: "Accepted", tone: "good" },
  declined: { label: "Declined", tone: "warn" },
  expired: { label: "Expired", tone: "neutral" },
  terminated: { label: "Ended", tone: "bad" },
  deferred: { label: "Joining deferred", tone: "warn" },
  joined: { label: "Joined", tone: "good" },
  not_joined: { label: "Did not join", tone: "bad" },
};

/** Labels as the options of a filter, in their order. */
export function filterOptions<V extends string>(labels: Readonly<Record<V, Labelled>>): { value: V; label: string }[] {
  return (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value].label }));
}
