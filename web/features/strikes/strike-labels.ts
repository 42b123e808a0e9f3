import type { StrikeKind, StrikeStatus } from "#shared/domain/strike/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const STRIKE_LABELS: Readonly<Record<StrikeStatus, { label: string; tone: Tone }>> = {
  active: { label: "Counts", tone: "warn" },
  appealed: { label: "Appealed", tone: "info" },
  upheld: { label: "Upheld", tone: "bad" },
  revoked: { label: "Revoked", tone: "neutral" },
};

export const KIND_LABELS: Readonly<Record<StrikeKind, string>> = {
  absent_round: "Absent from a round",
  absent_interview: "Absent from an interview",
  absent_talk: "Absent from a talk",
  reneged: "Left an accepted offer",
  misconduct: "Misconduct",
};

/** How a student stands: `2 of 4 strikes`; without a number that debars, how many there are. */
export function standingText({ counted, debarAt }: { counted: number; debarAt: number | null }): string {
  if (debarAt === null) return counted === 1 ? "1 strike" : `${counted} strikes`;
  return `${counted} of ${debarAt} strikes`;
}
