import type { RecordedRound } from "#shared/contracts/rounds.ts";
import type { RoundKind } from "#shared/domain/round/statuses.ts";

/** Rounds that are held one student at a time. */
const WITH_INTERVIEWS: ReadonlySet<RoundKind> = new Set<RoundKind>(["technical", "hr", "other"]);

/** The round that the address names, else the first with interviews that is not over, else the first with any. */
export function chooseRound(
  rounds: readonly RecordedRound[],
  named: string | string[] | undefined,
): RecordedRound | undefined {
  const held = rounds.filter(({ kind }) => WITH_INTERVIEWS.has(kind));
  return (
    rounds.find(({ id }) => id === named) ??
    held.find(({ status }) => status !== "released") ??
    held.at(-1) ??
    rounds.at(-1)
  );
}
