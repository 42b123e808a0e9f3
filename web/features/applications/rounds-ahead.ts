import type { MyApplicationView } from "#shared/contracts/applications.ts";
import type { MyDriveView } from "#shared/contracts/drives.ts";

type Round = MyDriveView["rounds"][number];

/** Rounds that still lie ahead: those after the last one whose result was told, while the application is in progress. */
export function roundsAhead(
  { status, timeline }: Pick<MyApplicationView, "status" | "timeline">,
  rounds: readonly Round[],
): readonly Round[] {
  if (status !== "in_progress") return [];
  const told = new Set(timeline.map(({ detail }) => detail));
  const last = rounds.findLastIndex(({ name }) => told.has(name));
  return rounds.slice(last + 1);
}
