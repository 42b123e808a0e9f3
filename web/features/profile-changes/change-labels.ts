import type { ProfileChangeStatus } from "#shared/domain/enrollment/profile-change.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const CHANGE_LABELS: Readonly<Record<ProfileChangeStatus, { label: string; tone: Tone }>> = {
  pending: { label: "Waits", tone: "warn" },
  approved: { label: "Approved", tone: "good" },
  rejected: { label: "Rejected", tone: "bad" },
  withdrawn: { label: "Withdrawn", tone: "neutral" },
};
