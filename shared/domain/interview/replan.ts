import { assign } from "./assign.ts";
import { clashesWithAny, type Interval, MINUTE } from "./interval.ts";
import { type Unplaced, whyUnplaced } from "./plan.ts";
import { cutAllSlots, cutSlots, type Panel, type Slot } from "./slots.ts";

/** An interview that stands in the schedule and may be moved. */
export interface StandingInterview extends Slot {
  readonly id: string;
  readonly applicationId: string;
  /** When its student cannot: their other interviews, or the time until they arrive. */
  readonly busy: readonly Interval[];
}

export interface ReplanProblem {
  readonly now: number;
  /** As they are from now on: who runs late or is away is `busy`, and so is what is done, under way or pinned. */
  readonly panels: readonly Panel[];
  readonly interviews: readonly StandingInterview[];
  readonly studentGapMinutes: number;
  /** Nobody is brought forward to a time nearer than this. */
  readonly noticeMinutes: number;
}

export interface Move {
  readonly id: string;
  readonly applicationId: string;
  readonly from: Slot;
  readonly to: Slot;
}

export interface Replan {
  readonly moves: readonly Move[];
  readonly unplaced: readonly (Unplaced & { readonly id: string; readonly from: Slot })[];
  /** By how much the moves change starts, in all. */
  readonly shiftMinutes: number;
}

/**
 * A schedule for a changed world that keeps as many interviews as it can, then moves as few as it can, then by as
 * little. A timetable keeps every time that can stay and cuts the gaps into slots; others give up some of those times
 * as well. Each is an assignment, solved exactly, and the best is taken. None can move fewer than those that the change
 * itself hits and those given up: there the search ends.
 */
export function replanInterviews(problem: ReplanProblem): Replan {
  const { interviews } = problem;
  const kept = interviews.filter((each) => canStay(problem, each));
  const hit = interviews.filter((each) => !kept.includes(each));
  const anchors = anchorsOf(problem, hit);
  let best: Replan | undefined;
  let effort = Math.max(3, Math.floor(EFFORT / Math.max(1, interviews.length)));
  for (const { givenUp, atLeast } of sacrifices(kept, hit)) {
    if (best?.unplaced.length === 0 && best.moves.length <= hit.length + atLeast) break;
    const staying = kept.filter((each) => !givenUp.has(each));
    for (const from of anchors) {
      if (effort-- <= 0) return best ?? NOTHING;
      const solved = solve(problem, cutTimetable(problem, staying, from));
      if (best === undefined || isBetter(solved, best)) best = solved;
    }
  }
  return best ?? NOTHING;
}

const NOTHING: Replan = { moves: [], unplaced: [], shiftMinutes: 0 };

// Pairs of interview and timetable that are looked at: hundreds of small ones, a handful for a day of hundreds.
const EFFORT = 3_000;

/** Minutes from which slots are cut first: the earliest lost time, now, and whenever a student becomes free. */
function anchorsOf({ interviews, now, studentGapMinutes }: ReplanProblem, hit: readonly StandingInterview[]) {
  const earliest = Math.min(...hit.map((each) => each.from));
  const freed = [...hit, ...interviews].flatMap(({ busy }) => busy.map(({ to }) => to + studentGapMinutes * MINUTE));
  const times = [...new Set([earliest, now, ...freed])].filter((time) => time >= now && Number.isFinite(time));
  return [...times.slice(0, 4).map((time) => [time]), times.toSorted((a, b) => b - a)];
}

interface Sacrifice {
  readonly givenUp: ReadonlySet<StandingInterview>;
  /** Interviews that this and all that follow move besides those that are hit. */
  readonly atLeast: number;
}

/** Times to give up that could stay: none, a panel's or all, for a whole afternoon that shifts; then one, two, … */
function* sacrifices(kept: readonly StandingInterview[], hit: readonly StandingInterview[]): Generator<Sacrifice> {
  yield { givenUp: new Set(), atLeast: 0 };
  for (const panelId of new Set([...hit, ...kept].map((each) => each.panelId))) {
    yield { givenUp: new Set(kept.filter((each) => each.panelId === panelId)), atLeast: 0 };
  }
  for (let size = 1; size <= kept.length; size++) {
    for (const givenUp of choose(kept, size)) yield { givenUp: new Set(givenUp), atLeast: size - 1 };
  }
}

function* choose<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) return yield [];
  for (const [i, item] of items.entries())
    for (const rest of choose(items.slice(i + 1), size - 1)) yield [item, ...rest];
}

function canStay({ panels, studentGapMinutes }: ReplanProblem, interview: StandingInterview): boolean {
  const panel = panels.find((each) => each.id === interview.panelId);
  return (
    panel !== undefined &&
    panel.windows.some((window) => window.from <= interview.from && interview.to <= window.to) &&
    !clashesWithAny(interview, panel.busy, panel.bufferMinutes * MINUTE) &&
    !clashesWithAny(interview, interview.busy, studentGapMinutes * MINUTE)
  );
}

/** Slots of all panels: the times that stay, and the gaps between cut from each anchor in turn, then before it. */
function cutTimetable(
  { panels, now }: ReplanProblem,
  staying: readonly StandingInterview[],
  anchors: readonly number[],
): Slot[] {
  return cutAllSlots(panels, (panel, taken) => {
    const own = staying.filter((each) => each.panelId === panel.id && !clashesWithAny(each, taken));
    const slots = own.map(({ panelId, from, to }): Slot => ({ panelId, from, to }));
    for (const notBefore of [...anchors, now]) slots.push(...cutSlots(panel, notBefore, [...taken, ...slots]));
    return slots;
  });
}

function solve(problem: ReplanProblem, slots: readonly Slot[]): Replan {
  const { interviews } = problem;
  const count = interviews.length;
  const times = [...interviews, ...slots].map((each) => each.from / MINUTE);
  const longest = 1 + Math.max(0, ...times) - Math.min(...times, Infinity);
  const perMove = count * longest;
  const perUnplaced = (count + 1) * (perMove + longest);
  const free = interviews.map((each) => slots.map((slot) => mayTake(problem, each, slot)));
  const columnOf = assign(count, slots.length + count, (i, j) => {
    const [interview, slot] = [interviews[i] as StandingInterview, slots[j]];
    if (slot === undefined || !free[i]?.[j]) return slot === undefined ? perUnplaced : 2 * perUnplaced;
    return isSame(interview, slot) ? 0 : perMove + shift(interview, slot);
  });
  const moves: Move[] = [];
  const unplaced: Replan["unplaced"][number][] = [];
  for (const [i, interview] of interviews.entries()) {
    const { id, applicationId, panelId, from, to } = interview;
    const before = { panelId, from, to };
    const slot = free[i]?.[columnOf[i] as number] ? slots[columnOf[i] as number] : undefined;
    if (slot === undefined) unplaced.push({ id, applicationId, from: before, reason: whyUnplaced(free[i] ?? []) });
    else if (!isSame(interview, slot)) moves.push({ id, applicationId, from: before, to: slot });
  }
  const shiftMinutes = moves.reduce((sum, move) => sum + shift(move.from, move.to), 0);
  return { moves: moves.toSorted((a, b) => a.to.from - b.to.from), unplaced, shiftMinutes };
}

function mayTake(problem: ReplanProblem, interview: StandingInterview, slot: Slot): boolean {
  if (!isSame(interview, slot)) {
    const isForward = slot.from < interview.from;
    if (slot.from < problem.now + (isForward ? problem.noticeMinutes * MINUTE : 0)) return false;
  }
  return !clashesWithAny(slot, interview.busy, problem.studentGapMinutes * MINUTE);
}

const shift = (a: Interval, b: Interval) => Math.abs(a.from - b.from) / MINUTE;

const isSame = (a: Slot, b: Slot) => a.panelId === b.panelId && a.from === b.from && a.to === b.to;

function isBetter(a: Replan, b: Replan): boolean {
  const [one, other] = [a, b].map((each) => [each.unplaced.length, each.moves.length, each.shiftMinutes]);
  const differing = one?.findIndex((value, i) => value !== other?.[i]) ?? -1;
  return differing >= 0 && (one?.[differing] ?? 0) < (other?.[differing] ?? 0);
}
