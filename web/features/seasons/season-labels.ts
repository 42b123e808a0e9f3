import type { CycleMembershipStatus, OptOutReason, Registration } from "#shared/domain/cycle/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const MEMBERSHIP_LABELS: Readonly<Record<CycleMembershipStatus, { label: string; tone: Tone }>> = {
  pending: { label: "Waiting", tone: "info" },
  active: { label: "In the season", tone: "good" },
  rejected: { label: "Turned down", tone: "bad" },
  withdrawn: { label: "Left", tone: "neutral" },
  removed: { label: "Removed", tone: "bad" },
};

export const OPT_OUT_LABELS: Readonly<Record<OptOutReason, string>> = {
  higher_studies: "Higher studies",
  entrepreneurship: "Starting a business",
  not_seeking: "Not seeking a job",
};

export const REGISTRATION_LABELS: Readonly<Record<Registration, string>> = {
  by_import: "Entered by the office",
  approval: "Register, with approval",
  open: "Register by themselves",
};
