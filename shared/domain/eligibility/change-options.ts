import type { StudentFacts } from "../enrollment/facts.ts";
import { roundCgpa } from "./cgpa.ts";
import {
  applyChanges,
  type Change,
  RAISE_LIMITS,
  type RaisableField,
  type RecordableField,
  withChange,
} from "./change.ts";
import { clauseTruth } from "./evaluate.ts";
import {
  type EligibilityClause,
  isFlagClause,
  isNumberClause,
  type NumberClause,
  type NumberField,
  type EligibilityRule,
  clausesOf,
  type PlacedClause,
} from "./rule.ts";

/** Alternatives of one kind that are tried for one clause: skills to add, values to record. */
const MOST_ALTERNATIVES = 5;

/** A student on the way: as they are, as some changes would make them, and the clauses that decide. */
export interface Journey {
  readonly before: StudentFacts;
  readonly changes: readonly Change[];
  /** `before` with the changes. */
  readonly now: StudentFacts;
  readonly clauses: readonly PlacedClause[];
  /** How many clauses each skill would serve. */
  readonly demand: ReadonlyMap<string, number>;
}

/** Where a search begins: nothing has changed. */
export function startJourney(rule: EligibilityRule, student: StudentFacts): Journey {
  const clauses = clausesOf(rule);
  const demand = new Map<string, number>();
  for (const { clause, negated } of clauses) {
    if (clause.field !== "skill" || (clause.op === "in") === negated) continue;
    for (const skill of new Set(clause.value)) demand.set(skill, (demand.get(skill) ?? 0) + 1);
  }
  return { before: student, changes: [], now: student, clauses, demand };
}

/**
 * The smallest changes, each on its own, that make a clause hold which does not: none where only what cannot be
 * changed would. Raising stays within `RAISE_LIMITS` of what the student has; backlogs only go down.
 */
export function optionsFor(placed: PlacedClause, journey: Journey): readonly Change[] {
  const { clause, negated } = placed;
  const works = (change: Change) => clauseTruth(clause, advance(journey, change), negated) === "true";
  if (isFlagClause(clause)) {
    if (clause.field !== "yearBack" || journey.now.yearBack !== null) return [];
    return [{ kind: "record" as const, field: clause.field, value: clause.value !== negated }];
  }
  if (isNumberClause(clause)) return numberOptions(clause, journey, works);
  if (clause.field === "skill") {
    if ((clause.op === "in") === negated) return [];
    return skillsOf(clause.value, journey).slice(0, MOST_ALTERNATIVES);
  }
  if (clause.field !== "workCountry" || journey.now.workCountries !== null) return [];
  const records = [[], ...clause.value.map((word) => [word])].map((value): Change => ({
    kind: "record",
    field: "workCountries",
    value,
  }));
  return records.filter(works).slice(0, 1);
}

/** The student after one more change. */
function advance({ before, changes }: Journey, change: Change): StudentFacts {
  return applyChanges(before, withChange(changes, change));
}

function numberOptions(clause: NumberClause, journey: Journey, works: (change: Change) => boolean): readonly Change[] {
  const field = recordableOf(clause.field, journey.now);
  if (field !== undefined) return recordsOf(field, journey).filter(works).slice(0, MOST_ALTERNATIVES);
  if (clause.field === "activeBacklogs") return clearings(journey).filter(works).slice(0, 1);
  return clause.field in RAISE_LIMITS
    ? raisesOf(clause.field as RaisableField, clause, journey)
        .filter(works)
        .slice(0, 1)
    : [];
}

/** The field to put on record for a number that is missing. Who has a diploma has no 12th to record, nor the reverse. */
function recordableOf(field: NumberField, now: StudentFacts): RecordableField | undefined {
  if (field === "graduatingYear") return undefined;
  if (field === "twelfthOrDiplomaPct" || field === "twelfthPct" || field === "diplomaPct") {
    const none = now.twelfthPct === null && now.diplomaPct === null;
    return none ? (field === "diplomaPct" ? field : "twelfthPct") : undefined;
  }
  return now[field] === null ? field : undefined;
}

/** Values that the clauses on a field tell apart; those that most of them are content with first. */
function recordsOf(field: RecordableField, journey: Journey): readonly Change[] {
  const { now } = journey;
  const onField = journey.clauses.filter(({ clause }) => readsField(clause, field));
  const [least, most] = rangeOf(field, now);
  const values = onField
    .flatMap(({ clause }) => (isNumberClause(clause) ? boundsOf(clause, field) : []))
    .filter((value) => value >= least && value <= most);
  return [...new Set([least, ...values])]
    .map((value): Change => ({ kind: "record", field, value }))
    .map((change) => ({ change, content: countContent(onField, advance(journey, change)) }))
    .toSorted((one, other) => other.content - one.content)
    .map(({ change }) => change);
}

function countContent(clauses: readonly PlacedClause[], student: StudentFacts): number {
  return clauses.filter(({ clause, negated }) => clauseTruth(clause, student, negated) === "true").length;
}

function readsField({ field }: EligibilityClause, recorded: RecordableField): boolean {
  return field === recorded || (field === "twelfthOrDiplomaPct" && recorded.endsWith("Pct") && recorded !== "tenthPct");
}

/** Values at which a clause on a number may turn: its bounds and their neighbours. */
function boundsOf(clause: NumberClause, field: RecordableField): readonly number[] {
  const bounds = clause.op === "between" ? clause.value : [clause.value];
  const step = field === "cgpa" ? 0.1 : 0.01;
  if (field === "cgpa" || field.endsWith("Pct")) {
    return bounds.flatMap((bound) => [bound, bound + step, bound - step].map(toHundredths));
  }
  return bounds.flatMap((bound) => [Math.floor(bound), Math.ceil(bound), Math.floor(bound) + 1, Math.ceil(bound) - 1]);
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function rangeOf(field: RecordableField, { activeBacklogs, totalBacklogs }: StudentFacts): readonly [number, number] {
  if (field === "cgpa") return [0, 10];
  if (field === "activeBacklogs") return [0, totalBacklogs ?? 120];
  if (field === "totalBacklogs") return [activeBacklogs ?? 0, 120];
  return [0, field === "gapYears" ? 20 : 100];
}

/** Clearing one backlog, two, … all; none when they were only just put on record. */
function clearings({ before, now }: Journey): readonly Change[] {
  if (before.activeBacklogs === null || now.activeBacklogs === null) return [];
  const cleared = before.activeBacklogs - now.activeBacklogs;
  // Counted from what is: the change replaces an earlier, smaller one.
  return Array.from({ length: now.activeBacklogs }, (_, i) => ({ kind: "clear_backlogs", count: cleared + i + 1 }));
}

/** Raising a figure to where a clause may turn, the least first. */
function raisesOf(field: RaisableField, clause: NumberClause, { before, now }: Journey): readonly Change[] {
  const [from, current] = [before[field], now[field]];
  if (from === null || current === null) return [];
  const { most, atMostBy } = RAISE_LIMITS[field];
  const bounds = clause.op === "between" ? clause.value : [clause.value];
  const targets = field === "cgpa" ? cgpaSteps(current) : [current, ...bounds].flatMap((at) => [at, at + 0.01]);
  return targets
    .map(toHundredths)
    .filter((to) => to > current && to <= most && to <= toHundredths(from + atMostBy))
    .toSorted((one, other) => one - other)
    .map((to): Change => ({ kind: "raise", field, to }));
}

/** The lowest stored CGPAs that a transcript rounds to the tenths above `current`: 6.95, 7.05, … */
function cgpaSteps(current: number): readonly number[] {
  const steps = Math.ceil(RAISE_LIMITS.cgpa.atMostBy * 10) + 1;
  return Array.from({ length: steps }, (_, i) => roundCgpa(current) + 0.05 + i / 10);
}

/** Skills that a clause asks for, those that serve most clauses first. */
function skillsOf(wanted: readonly string[], { demand }: Journey): readonly Change[] {
  return wanted
    .toSorted((one, other) => (demand.get(other) ?? 0) - (demand.get(one) ?? 0))
    .map((skill) => ({ kind: "add_skill", skill }));
}
