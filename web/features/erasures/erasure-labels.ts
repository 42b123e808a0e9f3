import type { ErasureStatus } from "#shared/domain/erasure/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const ERASURE_LABELS: Readonly<Record<ErasureStatus, { label: string; tone: Tone }>> = {
  requested: { label: "Waits", tone: "warn" },
  refused: { label: "Refused", tone: "bad" },
  withdrawn: { label: "Taken back", tone: "neutral" },
  done: { label: "Erased", tone: "good" },
};
