import { APPLICATION_TRANSITIONS, type ApplicationStatus } from "#shared/domain/application/statuses.ts";
import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { decideResults, type NamedResults } from "#shared/domain/round/decide-results.ts";
import {
  finaliseResult,
  markResult,
  type ResultState,
  type RoundMark,
  UNDECIDED,
  unfinaliseResult,
} from "#shared/domain/round/marks.ts";
import {
  ROUND_TRANSITIONS,
  type RoundCommand,
  type RoundKind,
  type RoundStatus,
} from "#shared/domain/round/statuses.ts";
import { statusWithoutRound } from "#shared/domain/round/undo.ts";

export interface ModelResult extends ResultState {
  readonly rank: number | null;
  readonly presumed: boolean;
}

interface ModelRound {
  readonly kind: RoundKind;
  status: RoundStatus;
  /** By student. */
  readonly results: Map<number, ModelResult>;
  /** Whether a student's strike for it counts. */
  readonly strikes: Map<number, boolean>;
}

/** A drive's selection in memory, moved by the domain's functions alone: what the API and its rows are held against. */
export class SelectionModel {
  drive: DriveStatus = "applications_closed";
  readonly rounds: readonly ModelRound[];
  readonly applications: ApplicationStatus[];

  constructor(kinds: readonly RoundKind[], students: number) {
    this.rounds = kinds.map((kind) => ({ kind, status: "planned", results: new Map(), strikes: new Map() }));
    this.applications = Array.from({ length: students }, () => "in_progress");
  }

  stateOf(round: number, student: number): ResultState {
    const { outcome, attendance } = this.rounds[round]!.results.get(student) ?? UNDECIDED;
    return { outcome, attendance };
  }

  record(round: number, named: NamedResults): boolean {
    if (!this.#mayRecord(round)) return false;
    const decided = decideResults(this.candidates(round).map(String), named);
    if (!decided.ok) return false;
    this.#open(round);
    const { results } = this.rounds[round]!;
    for (const { applicationId, ...result } of decided.results) {
      results.set(Number(applicationId), { ...result, presumed: false });
    }
    return true;
  }

  mark(round: number, student: number, mark: RoundMark): boolean {
    if (!this.#mayRecord(round) || !this.candidates(round).includes(student)) return false;
    const before = this.rounds[round]!.results.get(student);
    const next = markResult(this.stateOf(round, student), mark);
    if (!next.ok) return false;
    this.#open(round);
    const kept = before?.outcome === "waitlisted" ? before.rank : null;
    const rank = next.state.outcome === "waitlisted" ? (kept ?? this.#lastRank(round) + 1) : null;
    this.rounds[round]!.results.set(student, { ...next.state, rank, presumed: false });
    return true;
  }

  release(round: number): boolean {
    const it = this.rounds[round]!;
    if (!this.#may(round, "release") || !this.#earlierReleased(round)) return false;
    for (const student of this.candidates(round)) {
      const before = it.results.get(student);
      const { strike, ...final } = finaliseResult(this.stateOf(round, student), it.kind);
      it.results.set(student, { ...final, rank: before?.rank ?? null, presumed: final.presumed });
      if (final.outcome === "eliminated") this.applications[student] = "rejected";
      if (strike) it.strikes.set(student, true);
    }
    it.status = "released";
    return true;
  }

  undo(round: number): boolean {
    const it = this.rounds[round]!;
    const isLast = this.rounds.slice(round + 1).every(({ status }) => status !== "released");
    if (!this.#may(round, "undo") || !isLast || this.drive !== "in_process") return false;
    for (const [student, result] of it.results) {
      this.applications[student] = statusWithoutRound(this.applications[student]!, result.outcome);
      it.results.set(student, { ...unfinaliseResult(result), rank: result.rank, presumed: false });
    }
    for (const student of it.strikes.keys()) it.strikes.set(student, false);
    it.status = "recorded";
    return true;
  }

  promote(round: number, student: number): boolean {
    const it = this.rounds[round]!;
    const result = it.results.get(student);
    const isWaiting = result?.outcome === "waitlisted" && result.rank !== null && this.#canReturn(student);
    if (!this.#may(round, "promote") || this.drive !== "in_process" || !isWaiting) return false;
    it.results.set(student, { ...result, outcome: "advanced", rank: null });
    this.applications[student] = "in_progress";
    const behind = [...it.results]
      .filter(([who, { outcome, rank }]) => outcome === "waitlisted" && rank !== null && this.#canReturn(who))
      .toSorted(([, a], [, b]) => (a.rank ?? 0) - (b.rank ?? 0));
    for (const [i, [who, each]] of behind.entries()) it.results.set(who, { ...each, rank: i + 1 });
    return true;
  }

  /** What the office does to an application itself, whatever its rounds say. */
  move(student: number, command: "reject" | "reinstate" | "withdraw"): boolean {
    if (command === "reinstate" && this.drive === "cancelled") return false;
    const next = transition(APPLICATION_TRANSITIONS, this.applications[student]!, command);
    this.applications[student] = next.state;
    return next.ok;
  }

  cancel(): boolean {
    if (this.drive === "cancelled") return false;
    this.drive = "cancelled";
    for (const [student, status] of this.applications.entries()) {
      if (status === "in_progress") this.applications[student] = "rejected";
    }
    return true;
  }

  #may(round: number, command: RoundCommand): boolean {
    return transition(ROUND_TRANSITIONS, this.rounds[round]!.status, command).ok;
  }

  #earlierReleased(round: number): boolean {
    return this.rounds.slice(0, round).every(({ status }) => status === "released");
  }

  #mayRecord(round: number): boolean {
    const isOn = this.drive === "applications_closed" || this.drive === "in_process";
    return isOn && this.#may(round, "record") && this.#earlierReleased(round);
  }

  /** The first results start the selection; everybody in the round then has one. */
  #open(round: number): void {
    this.drive = "in_process";
    const it = this.rounds[round]!;
    it.status = "recorded";
    for (const student of this.candidates(round)) {
      if (!it.results.has(student)) it.results.set(student, { ...UNDECIDED, rank: null, presumed: false });
    }
  }

  /** Who is in progress and was let on by the round before; the office's reinstatement lets on too. */
  candidates(round: number): number[] {
    return [...this.applications.keys()].filter((student) => {
      if (this.applications[student] !== "in_progress") return false;
      const before = this.rounds[round - 1];
      if (before === undefined) return true;
      const outcome = before.results.get(student)?.outcome;
      return outcome === "advanced" || (before.status === "released" && outcome !== "waitlisted");
    });
  }

  #canReturn(student: number): boolean {
    return ["in_progress", "rejected"].includes(this.applications[student]!);
  }

  #lastRank(round: number): number {
    return Math.max(0, ...[...this.rounds[round]!.results.values()].map(({ rank }) => rank ?? 0));
  }
}
