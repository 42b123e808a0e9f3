import { type Attendance, ATTENDANCES, ROUND_OUTCOMES, type RoundKind, type RoundOutcome } from "./statuses.ts";

/** What is known of a candidate in a round: what became of them, and whether they came. Kept apart. */
export interface ResultState {
  readonly outcome: RoundOutcome;
  readonly attendance: Attendance;
}

/** Commands on one candidate's result while the round is not released. */
export const ROUND_MARKS = [
  "advance",
  "eliminate",
  "waitlist",
  "mark_present",
  "mark_absent",
  "mark_excused",
  "reset",
] as const;
export type RoundMark = (typeof ROUND_MARKS)[number];

type Key = `${RoundOutcome} ${Attendance}`;

/** Nothing said yet; also what no result at all stands for. */
export const UNDECIDED: ResultState = { outcome: "pending", attendance: "pending" };

/**
 * Where each mark leads. A pair that no mark leads to does not exist: nobody advances, waits or is turned down without
 * its being known whether they came, and an absentee is out. To let an absentee on, correct the attendance first.
 */
const TABLE: Readonly<Record<RoundMark, Partial<Record<Key, Key>>>> = {
  advance: {
    "pending pending": "advanced present",
    "pending present": "advanced present",
    "pending excused": "advanced excused",
    "eliminated present": "advanced present",
    "eliminated excused": "advanced excused",
    "waitlisted present": "advanced present",
    "waitlisted excused": "advanced excused",
  },
  eliminate: {
    "pending pending": "eliminated present",
    "pending present": "eliminated present",
    "pending excused": "eliminated excused",
    "advanced present": "eliminated present",
    "advanced excused": "eliminated excused",
    "waitlisted present": "eliminated present",
    "waitlisted excused": "eliminated excused",
  },
  waitlist: {
    "pending pending": "waitlisted present",
    "pending present": "waitlisted present",
    "pending excused": "waitlisted excused",
    "advanced present": "waitlisted present",
    "advanced excused": "waitlisted excused",
    "eliminated present": "waitlisted present",
    "eliminated excused": "waitlisted excused",
  },
  mark_present: {
    "pending pending": "pending present",
    "pending excused": "pending present",
    "advanced excused": "advanced present",
    "eliminated excused": "eliminated present",
    "waitlisted excused": "waitlisted present",
    // The absence was all that spoke against them.
    "eliminated absent": "pending present",
  },
  mark_absent: {
    "pending pending": "eliminated absent",
    "pending present": "eliminated absent",
    "pending excused": "eliminated absent",
    "eliminated present": "eliminated absent",
    "eliminated excused": "eliminated absent",
  },
  mark_excused: {
    "pending pending": "pending excused",
    "pending present": "pending excused",
    "advanced present": "advanced excused",
    "eliminated present": "eliminated excused",
    "waitlisted present": "waitlisted excused",
    "eliminated absent": "pending excused",
  },
  reset: {
    "pending present": "pending pending",
    "pending excused": "pending pending",
    "advanced present": "pending pending",
    "advanced excused": "pending pending",
    "eliminated present": "pending pending",
    "eliminated absent": "pending pending",
    "eliminated excused": "pending pending",
    "waitlisted present": "pending pending",
    "waitlisted excused": "pending pending",
  },
};

const keyOf = ({ outcome, attendance }: ResultState): Key => `${outcome} ${attendance}`;

const STATES: ReadonlyMap<Key, ResultState> = new Map(
  ROUND_OUTCOMES.flatMap((outcome) =>
    ATTENDANCES.map((attendance) => [keyOf({ outcome, attendance }), { outcome, attendance }] as const),
  ),
);

export type MarkedResult =
  | { readonly ok: true; readonly state: ResultState }
  | {
      readonly ok: false;
      readonly state: ResultState;
      readonly mark: RoundMark;
      readonly possible: readonly RoundMark[];
    };

/** The result that `mark` leads to, or the marks that are possible from here when it is not one of them. */
export function markResult(state: ResultState, mark: RoundMark): MarkedResult {
  const next = TABLE[mark][keyOf(state)];
  const to = next && STATES.get(next);
  if (to) return { ok: true, state: to };
  return { ok: false, state, mark, possible: possibleMarks(state) };
}

/** Marks that are possible from `state`, in their order. */
export function possibleMarks(state: ResultState): readonly RoundMark[] {
  return ROUND_MARKS.filter((mark) => TABLE[mark][keyOf(state)] !== undefined);
}

/** Whether the pair can be on record. */
export function isLegalResult({ outcome, attendance }: ResultState): boolean {
  if (attendance === "pending") return outcome === "pending";
  return attendance !== "absent" || outcome === "eliminated";
}

export interface FinalResult extends ResultState {
  /** Nobody had decided it: the release did, and taking the release back takes this back too. */
  readonly presumed: boolean;
  /** An absence that counts against the student. */
  readonly strike: boolean;
}

/**
 * The result as the release makes it final. Who is still pending is out: as absent, unless it is known that they came
 * or were excused. An absence is a strike; never where there was nothing to attend, and never an excused one.
 */
export function finaliseResult(state: ResultState, kind: RoundKind): FinalResult {
  const presumed = state.outcome === "pending";
  const final: ResultState = presumed
    ? { outcome: "eliminated", attendance: state.attendance === "pending" ? "absent" : state.attendance }
    : state;
  return { ...final, presumed, strike: final.attendance === "absent" && kind !== "screening" };
}

/** The result as it was staged before the release made it final. */
export function unfinaliseResult({ presumed, ...state }: ResultState & { readonly presumed: boolean }): ResultState {
  if (!presumed) return state;
  return { outcome: "pending", attendance: state.attendance === "absent" ? "pending" : state.attendance };
}
