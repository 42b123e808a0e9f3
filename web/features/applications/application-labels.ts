import type { ApplicationStatus } from "#shared/domain/application/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

interface ApplicationLabel {
  readonly label: string;
  readonly tone: Tone;
  /** What it means for the student, in a sentence. */
  readonly meaning: string;
}

// A student learns of an offer when the office releases it, so a staged one reads as in progress.
const IN_PROGRESS: ApplicationLabel = {
  label: "In progress",
  tone: "info",
  meaning: "You are in the running. We tell you of every result.",
};

/** An application's status as its student reads it. */
export const APPLICATION_LABELS: Readonly<Record<ApplicationStatus, ApplicationLabel>> = {
  in_progress: IN_PROGRESS,
  pending_offer: IN_PROGRESS,
  offered: { label: "Offer", tone: "brand", meaning: "The company has made you an offer." },
  accepted: { label: "Offer accepted", tone: "good", meaning: "You accepted the offer. Congratulations!" },
  declined: { label: "Offer declined", tone: "neutral", meaning: "The offer was declined." },
  rejected: { label: "Not selected", tone: "neutral", meaning: "You were not selected this time." },
  withdrawn: { label: "Withdrawn by you", tone: "neutral", meaning: "You took this application back." },
  auto_withdrawn: {
    label: "Closed by policy",
    tone: "neutral",
    meaning: "You accepted another offer, and the placement policy closed this application.",
  },
  offer_terminated: { label: "Offer ended", tone: "bad", meaning: "The offer no longer stands." },
};
