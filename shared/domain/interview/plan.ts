import { assign } from "./assign.ts";
import { clashesWithAny, type Interval, MINUTE } from "./interval.ts";
import { cutAllSlots, cutSlots, type Panel, type Slot } from "./slots.ts";

/** Somebody to be interviewed. */
export interface Candidate {
  readonly applicationId: string;
  /** Their other interviews in the college, whatever the drive. */
  readonly busy: readonly Interval[];
}

export interface InterviewPlanProblem {
  /** No interview starts before. */
  readonly notBefore: number;
  readonly panels: readonly Panel[];
  /** In the order in which they should come, where nothing else decides. */
  readonly candidates: readonly Candidate[];
  /** Between two interviews of one student. */
  readonly studentGapMinutes: number;
}

export interface Placement extends Slot {
  readonly applicationId: string;
}

export interface Unplaced {
  readonly applicationId: string;
  readonly reason: UnplacedReason;
}

export type UnplacedReason = "no_slots" | "busy" | "too_many";

export interface InterviewPlan {
  readonly placements: readonly Placement[];
  readonly unplaced: readonly Unplaced[];
}

/**
 * Places as many candidates as can be, those who come first where not all can; then the day ends as early as it can;
 * then they come in the order given. Slots are cut so that no two clash, and a student has one interview here: it is an
 * assignment, solved exactly.
 */
export function planInterviews(problem: InterviewPlanProblem): InterviewPlan {
  const { candidates, notBefore } = problem;
  const slots = cutAllSlots(problem.panels, (panel, taken) => cutSlots(panel, notBefore, taken));
  const gap = problem.studentGapMinutes * MINUTE;
  const free = candidates.map(({ busy }) => slots.map((slot) => !clashesWithAny(slot, busy, gap)));
  const count = candidates.length;
  const rankOf = ranksOf(slots);
  // More than all that the order of candidates can save.
  const perRank = 1 + rankOf.size * count * count;
  const columnOf = assign(count, slots.length, (i, j) => {
    if (!free[i]?.[j]) return Infinity;
    // Falls with the candidate's place: of two orders that cost the same otherwise, the given one is cheaper.
    return (rankOf.get(slots[j]?.from ?? 0) ?? 0) * (perRank - i);
  });
  const placements: Placement[] = [];
  const left: Unplaced[] = [];
  for (const [i, { applicationId }] of candidates.entries()) {
    const slot = slots[columnOf[i] as number];
    if (slot !== undefined && free[i]?.[columnOf[i] as number]) placements.push({ applicationId, ...slot });
    else left.push({ applicationId, reason: whyUnplaced(free[i] ?? []) });
  }
  return { placements: placements.toSorted((a, b) => a.from - b.from), unplaced: left };
}

/** The place of each start among all. Where only some slots are used, the least sum of places ends the day earliest. */
function ranksOf(slots: readonly Slot[]): ReadonlyMap<number, number> {
  const starts = [...new Set(slots.map(({ from }) => from))].toSorted((a, b) => a - b);
  return new Map(starts.map((from, rank) => [from, rank]));
}

export function whyUnplaced(free: readonly boolean[]): UnplacedReason {
  if (free.length === 0) return "no_slots";
  return free.includes(true) ? "too_many" : "busy";
}

const SENTENCES: Readonly<Record<UnplacedReason, string>> = {
  no_slots: "No panel has any time left.",
  busy: "They have other interviews whenever a panel is free.",
  too_many: "There are more candidates than free times.",
};

export function describeUnplaced(reason: UnplacedReason): string {
  return SENTENCES[reason];
}
