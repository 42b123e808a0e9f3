import type { ApplicationRow, BulkCommand } from "#shared/contracts/applications.ts";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { possibleMarks, type ResultState, UNDECIDED } from "#shared/domain/round/marks.ts";

type Row = Pick<ApplicationRow, "status" | "stage" | "round">;
type Round = Pick<RecordedRound, "id" | "position" | "status">;

/** The round whose results are being decided: the first that is not released. */
export function currentRound<R extends Round>(rounds: readonly R[]): R | undefined {
  return rounds.find(({ status }) => status !== "released");
}

/** An application's result in the current round; undefined when it is no candidate of it. */
export function currentResult(row: Row, current: Round | undefined): ResultState | undefined {
  if (current === undefined || !["in_progress", "pending_offer"].includes(row.status)) return undefined;
  if (row.round?.id === current.id) return row.round;
  return row.stage === `round_${current.position}` ? UNDECIDED : undefined;
}

/** Commands that the reader may give for one application, most wanted first. */
export function commandsFor(row: Row, current: Round | undefined, isOffice: boolean): readonly BulkCommand[] {
  const result = currentResult(row, current);
  const isWaiting = row.round?.released === true && row.round.outcome === "waitlisted";
  const going = row.status === "in_progress";
  const office: BulkCommand[] = [];
  if (["rejected", "withdrawn", "auto_withdrawn"].includes(row.status)) office.push("reinstate");
  if (going) office.push("reject");
  if (going || row.status === "pending_offer") office.push("withdraw");
  return [
    ...(result ? possibleMarks(result) : []),
    ...(isWaiting && ["in_progress", "rejected"].includes(row.status) ? (["promote"] as const) : []),
    ...(isOffice ? office : []),
  ];
}

/** The command that moving a card to another column of the board means; undefined when it means none. */
export function commandForMove(
  row: Row,
  target: string,
  current: Round | undefined,
  isOffice: boolean,
): BulkCommand | undefined {
  if (target === row.stage) return undefined;
  const possible = commandsFor(row, current, isOffice);
  const first = (...wanted: BulkCommand[]) => wanted.find((command) => possible.includes(command));
  if (target === "waitlist") return first("waitlist");
  if (target === "out") return first("eliminate", "reject");
  if (target === "left") return first("withdraw");
  const position = /^round_(\d+)$/.exec(target)?.[1];
  if (position === undefined) return undefined;
  if (row.status !== "in_progress" && row.status !== "pending_offer") {
    return row.round?.outcome === "waitlisted" ? first("promote", "reinstate") : first("reinstate");
  }
  if (row.stage === "waitlist" && row.round?.released) return first("promote");
  if (Number(position) === current?.position) return first("reset");
  return Number(position) === (current?.position ?? 0) + 1 ? first("advance") : undefined;
}
