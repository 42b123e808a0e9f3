import type { PoolInvitationStatus } from "#shared/domain/pool/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const POOL_STATUS: Readonly<Record<PoolInvitationStatus, { readonly label: string; readonly tone: Tone }>> = {
  invited: { label: "Not answered yet", tone: "warn" },
  accepted: { label: "Takes part", tone: "good" },
  declined: { label: "Declined", tone: "neutral" },
  withdrawn: { label: "Taken back", tone: "neutral" },
};
