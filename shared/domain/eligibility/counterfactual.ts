import type { StudentFacts } from "../enrollment/facts.ts";
import { applyChanges, type Change, effortOf, leverOf, withChange } from "./change.ts";
import { type Journey, optionsFor, startJourney } from "./change-options.ts";
import { evaluateEligibility, type FailedClause, type Failure, truthOf } from "./evaluate.ts";
import type { EligibilityRule, PlacedClause } from "./rule.ts";

/** Advice of more than four things at once is none. */
export const MOST_CHANGES = 4;
/** Ways that are told of, and students on the way that are looked at for them: what a hostile rule can cost. */
export const MOST_WAYS = 6;
export const MOST_STATES = 400;

/** What would make a student eligible. */
export interface Counterfactual {
  /**
   * Sets of changes that each do, the least effort first; of none would a part do. Found by the cheapest first, so when
   * a rule has more than the bounds allow, it is the hardest that are missing.
   */
  readonly ways: readonly (readonly Change[])[];
  /** Without a way: the clauses that nothing a student can do would meet. Empty when the way is only too long. */
  readonly blockers: readonly FailedClause[];
}

interface State {
  readonly changes: readonly Change[];
  readonly effort: number;
  readonly key: string;
}

/** The smallest changes that would make a student eligible; nothing for one who is. Deterministic. */
export function findCounterfactual(rule: EligibilityRule, student: StudentFacts): Counterfactual {
  const verdict = evaluateEligibility(rule, student);
  if (verdict.eligible) return { ways: [], blockers: [] };
  const ways = searchWays(rule, student, MOST_CHANGES);
  if (ways.length > 0) return { ways, blockers: [] };
  return { ways, blockers: distinct(blockersOf(verdict.failures, startJourney(rule, student)) ?? []) };
}

/** Changes that each alone would make a student eligible: what a search over many drives asks. */
export function findSingleChanges(rule: EligibilityRule, student: StudentFacts): readonly Change[] {
  return searchWays(rule, student, 1).flat();
}

/** Uniform-cost search: from each state only the first thing that fails is mended, since it has to be in the end. */
function searchWays(rule: EligibilityRule, student: StudentFacts, mostChanges: number): readonly (readonly Change[])[] {
  const start = startJourney(rule, student);
  const ways: (readonly Change[])[] = [];
  const frontier: State[] = [{ changes: [], effort: 0, key: "" }];
  const seen = new Set([""]);
  for (let looked = 0; looked < MOST_STATES && ways.length < MOST_WAYS; looked++) {
    const state = takeCheapest(frontier);
    if (state === undefined) break;
    if (ways.some((way) => isWithin(way, state.changes))) continue;
    const now = applyChanges(student, state.changes);
    if (truthOf(rule, now) === "true") {
      if (isMinimal(rule, student, state.changes)) ways.push(state.changes);
      continue;
    }
    for (const change of nextChanges(rule, false, { ...start, changes: state.changes, now })) {
      const next = toState(withChange(state.changes, change), student);
      if (next.changes.length > mostChanges || seen.has(next.key)) continue;
      seen.add(next.key);
      frontier.push(next);
    }
  }
  return ways;
}

function toState(changes: readonly Change[], student: StudentFacts): State {
  const effort = changes.reduce((sum, change) => sum + effortOf(change, student), 0);
  return { changes, effort, key: JSON.stringify(changes) };
}

function takeCheapest(frontier: State[]): State | undefined {
  let best = 0;
  for (const [i, state] of frontier.entries()) {
    const least = frontier[best];
    if (least && (state.effort < least.effort || (state.effort === least.effort && state.key < least.key))) best = i;
  }
  return frontier.splice(best, 1)[0];
}

/** Changes that mend the first part of a rule that fails, any one of them. */
function nextChanges(rule: EligibilityRule, negated: boolean, journey: Journey): readonly Change[] {
  if ("not" in rule) return nextChanges(rule.not, !negated, journey);
  if ("field" in rule) return optionsFor({ clause: rule, negated }, journey);
  const parts = "all" in rule ? rule.all : rule.any;
  const failing = parts.filter((part) => truthOf(negated ? { not: part } : part, journey.now) !== "true");
  const every = "all" in rule !== negated;
  return (every ? failing.slice(0, 1) : failing).flatMap((part) => nextChanges(part, negated, journey));
}

/** Whether a way is part of some changes: each of its levers is moved there, as far or further. */
function isWithin(way: readonly Change[], changes: readonly Change[]): boolean {
  return way.every((part) =>
    changes.some((change) => leverOf(change) === leverOf(part) && sizeOf(change) >= sizeOf(part)),
  );
}

function sizeOf(change: Change): number {
  if (change.kind === "clear_backlogs") return change.count;
  return change.kind === "raise" ? change.to : 0;
}

/** No proper part of the changes does. There are at most `MOST_CHANGES` of them. */
function isMinimal(rule: EligibilityRule, student: StudentFacts, changes: readonly Change[]): boolean {
  for (let parts = 1; parts < 2 ** changes.length - 1; parts++) {
    const some = changes.filter((_, i) => (parts & (1 << i)) !== 0);
    if (truthOf(rule, applyChanges(student, some)) === "true") return false;
  }
  return true;
}

/** Failed clauses without any option, that no other alternative gets round; undefined where there is a way. */
function blockersOf(failures: readonly Failure[], journey: Journey): readonly FailedClause[] | undefined {
  const found = failures.flatMap((failure) => {
    if (failure.kind === "clause") return optionsFor(failure, journey).length === 0 ? failure : [];
    const alternatives = failure.alternatives.map((each) => blockersOf(each, journey));
    return alternatives.every((each) => each !== undefined) ? alternatives.flat() : [];
  });
  return found.length === 0 && failures.length > 0 ? undefined : found;
}

function distinct(clauses: readonly FailedClause[]): readonly FailedClause[] {
  const byName = new Map(clauses.map((each) => [JSON.stringify([each.clause, each.negated]), each]));
  return [...byName.values()];
}

/** Whether a clause fails by what can never change, rather than by more than a student could make up. */
export function isFixed({ clause }: PlacedClause): boolean {
  return !["cgpa", "attendancePct", "trainingPct", "activeBacklogs", "skill"].includes(clause.field);
}
