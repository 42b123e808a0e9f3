import type { ResultState } from "#shared/domain/round/marks.ts";

/** A result as previews say it. */
export function resultWords({ outcome, attendance }: ResultState, rank: number | null = null): string {
  if (outcome === "eliminated") {
    return attendance === "absent" ? "Out, absent" : attendance === "excused" ? "Out, excused" : "Out";
  }
  if (outcome === "waitlisted") return rank === null ? "Waiting list" : `Waiting list, place ${rank}`;
  if (outcome === "advanced") return attendance === "excused" ? "Advances, excused" : "Advances";
  if (attendance === "present") return "Present, not decided";
  return attendance === "excused" ? "Excused, not decided" : "Not decided";
}
