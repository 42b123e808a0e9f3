import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { RoundStatus } from "#shared/domain/round/statuses.ts";

interface RoundLike {
  readonly position: number;
  readonly name: string;
  readonly status: RoundStatus;
}

/** Why results of a round cannot be recorded at present, as a sentence; undefined when they can. */
export function whyNotRecordable(
  drive: { readonly status: DriveStatus; readonly hasDeadlinePassed: boolean },
  rounds: readonly RoundLike[],
  round: RoundLike,
): string | undefined {
  if (round.status === "released") return "Its results are released and final.";
  if (drive.status === "published" && !drive.hasDeadlinePassed) {
    return "Applications are still open. Results can be recorded once they are closed.";
  }
  if (!["published", "applications_closed", "in_process"].includes(drive.status)) {
    return "The selection of this drive is over.";
  }
  const open = rounds.find(({ position, status }) => position < round.position && status !== "released");
  return open && `The results of “${open.name}” have to be released first.`;
}
