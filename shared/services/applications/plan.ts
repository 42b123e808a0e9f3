import type { BulkCommand } from "#shared/contracts/applications.ts";
import { APPLICATION_TRANSITIONS, type ApplicationStatus } from "#shared/domain/application/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { markResult, type ResultState, type RoundMark, ROUND_MARKS, UNDECIDED } from "#shared/domain/round/marks.ts";
import type { Attendance, RoundOutcome } from "#shared/domain/round/statuses.ts";
import type { BulkPlan, Skipped } from "../_kernel/bulk.ts";
import { resultWords } from "../rounds/result-words.ts";

/** An application as a command finds it, with its result in the round that the command is about. */
export interface Target {
  readonly applicationId: string;
  readonly rollNo: string;
  readonly name: string;
  readonly status: ApplicationStatus;
  readonly candidate: boolean;
  readonly outcome: RoundOutcome | null;
  readonly attendance: Attendance | null;
  readonly rank: number | null;
}

/**
 * What the command does to one application: a result of a round, with the place on the waiting list that it keeps; or
 * nothing more than its name says.
 */
export type Step = (ResultState & { readonly rank: number | null }) | null;

type Planned = { readonly before: string; readonly after: string; readonly step: Step } | { readonly why: string };

const MOVES = {
  reject: "Out",
  reinstate: "In progress",
  withdraw: "Withdrawn",
} as const;

const STATUS_WORDS: Readonly<Record<ApplicationStatus, string>> = {
  in_progress: "In progress",
  pending_offer: "Offer staged",
  offered: "Offered",
  accepted: "Accepted",
  declined: "Declined",
  rejected: "Out",
  withdrawn: "Withdrawn",
  auto_withdrawn: "Withdrawn by policy",
  offer_terminated: "Offer ended",
};

export function isMark(command: BulkCommand): command is RoundMark {
  return (ROUND_MARKS as readonly BulkCommand[]).includes(command);
}

/** Who is moved by a command from what to what, and who is not and why. Depends on the targets alone. */
export function planCommand(command: BulkCommand, targets: readonly Target[]): BulkPlan<Step> {
  const affected: BulkPlan<Step>["affected"][number][] = [];
  const skipped: Skipped[] = [];
  for (const target of targets) {
    const who = { id: target.applicationId, label: `${target.rollNo} ${target.name}` };
    const planned = planOne(command, target);
    if ("why" in planned) skipped.push({ ...who, why: planned.why });
    else affected.push({ ...who, ...planned, reason: REASONS[command] });
  }
  return { affected, skipped };
}

const STAGED = "Staged; the student learns of it when the round is released.";
const TOLD = "The student is told at once.";
const REASONS: Readonly<Record<BulkCommand, string>> = {
  advance: STAGED,
  eliminate: STAGED,
  waitlist: STAGED,
  mark_present: STAGED,
  mark_absent: "Staged; noted as an absence when the round is released.",
  mark_excused: "Staged; counts as no absence.",
  reset: "Staged; open again.",
  promote: TOLD,
  reject: TOLD,
  reinstate: TOLD,
  withdraw: TOLD,
};

function planOne(command: BulkCommand, target: Target): Planned {
  if (isMark(command)) return planMark(command, target);
  if (command === "promote") {
    if (target.outcome !== "waitlisted" || target.rank === null) return { why: "Is not on the waiting list." };
    if (!["in_progress", "rejected"].includes(target.status))
      return { why: `Is ${STATUS_WORDS[target.status].toLowerCase()}.` };
    return {
      before: resultWords({ outcome: "waitlisted", attendance: "present" }, target.rank),
      after: "Advances",
      step: null,
    };
  }
  const next = transition(APPLICATION_TRANSITIONS, target.status, command);
  if (!next.ok) {
    const possible = next.possible.filter((each) => each in MOVES).map((each) => each.replace("_", " "));
    const can = possible.length === 0 ? "" : ` Possible: ${possible.join(", ")}.`;
    return { why: `Is ${STATUS_WORDS[target.status].toLowerCase()}, so that is not possible.${can}` };
  }
  return { before: STATUS_WORDS[target.status], after: MOVES[command], step: null };
}

function planMark(mark: RoundMark, target: Target): Planned {
  if (!target.candidate) return { why: "Is no candidate of this round." };
  const now =
    target.outcome === null || target.attendance === null
      ? UNDECIDED
      : { outcome: target.outcome, attendance: target.attendance };
  const next = markResult(now, mark);
  if (!next.ok) {
    const can = next.possible.map((each) => each.replace("_", " ")).join(", ");
    return { why: `Stands at "${resultWords(now, target.rank)}". Possible: ${can}.` };
  }
  if (target.status === "pending_offer" && next.state.outcome !== "advanced") {
    return { why: "Has an offer waiting to be released." };
  }
  // Whether they came changes nothing about who is before whom.
  const rank = now.outcome === "waitlisted" && next.state.outcome === "waitlisted" ? target.rank : null;
  return { before: resultWords(now, target.rank), after: resultWords(next.state, rank), step: { ...next.state, rank } };
}

/** The place of a result on the waiting list: the one that it keeps, or else one behind everybody. */
export function placeOf({ outcome, rank }: NonNullable<Step>, behind: number): number | null {
  return outcome === "waitlisted" ? (rank ?? behind) : null;
}
