import type { StudentFacts } from "../enrollment/facts.ts";
import { NUMBER_FIELDS } from "./rule.ts";

/** Figures that a student can bring up, and by how much they realistically can before a drive closes. */
export const RAISE_LIMITS = {
  cgpa: { most: 10, atMostBy: 1 },
  attendancePct: { most: 100, atMostBy: 25 },
  trainingPct: { most: 100, atMostBy: 100 },
} as const;
export type RaisableField = keyof typeof RAISE_LIMITS;

/** Values that the office can put on record when they are missing. Protected ones are nobody's to suggest. */
export const RECORDABLE_FIELDS = {
  cgpa: "CGPA",
  activeBacklogs: "active backlogs",
  totalBacklogs: "total backlogs",
  tenthPct: "10th marks",
  twelfthPct: "12th marks",
  diplomaPct: "diploma marks",
  gapYears: "gap years",
  attendancePct: "attendance",
  trainingPct: "training attendance",
  yearBack: "year back, or that there was none",
  workCountries: "work authorisation",
} as const;
export type RecordableField = keyof typeof RECORDABLE_FIELDS;

/**
 * Something that a student can bring about. Programme, branches, years, marks that are on record, gender, category and
 * disability are none of it.
 */
export type Change =
  | { readonly kind: "clear_backlogs"; readonly count: number }
  | { readonly kind: "raise"; readonly field: RaisableField; readonly to: number }
  | { readonly kind: "add_skill"; readonly skill: string }
  /** `value` is one that would do. */
  | {
      readonly kind: "record";
      readonly field: RecordableField;
      readonly value: number | boolean | readonly string[];
    };

/** The student as they would be. */
export function applyChanges(student: StudentFacts, changes: readonly Change[]): StudentFacts {
  return changes.reduce(applyChange, student);
}

function applyChange(student: StudentFacts, change: Change): StudentFacts {
  switch (change.kind) {
    case "clear_backlogs":
      return { ...student, activeBacklogs: Math.max(0, (student.activeBacklogs ?? 0) - change.count) };
    case "raise":
    case "record":
      return { ...student, [change.field]: change.kind === "raise" ? change.to : change.value };
    case "add_skill":
      return student.skills.includes(change.skill)
        ? student
        : { ...student, skills: [...student.skills, change.skill] };
  }
}

/** What a change moves: two changes of one lever are more and less of the same. */
export function leverOf(change: Change): string {
  switch (change.kind) {
    case "clear_backlogs":
      return change.kind;
    case "raise":
    case "record":
      return `${change.kind}:${change.field}`;
    case "add_skill":
      return `${change.kind}:${change.skill}`;
  }
}

/** The changes with one more: it takes the place of one of the same lever. In one order whatever the order of adding. */
export function withChange(changes: readonly Change[], change: Change): readonly Change[] {
  const lever = leverOf(change);
  return [...changes.filter((each) => leverOf(each) !== lever), change].toSorted((one, other) =>
    leverOf(one) < leverOf(other) ? -1 : 1,
  );
}

/** Name of a change in addresses: `clear_backlogs:1`, `raise:cgpa:6.95`, `add_skill:sql`, `record:twelfthPct`. */
export function keyOf(change: Change): string {
  if (change.kind === "clear_backlogs") return `${leverOf(change)}:${change.count}`;
  return change.kind === "raise" ? `${leverOf(change)}:${change.to}` : leverOf(change);
}

/** How hard a change is beside others: asking the office is easiest, a better CGPA hardest. Always above 0. */
export function effortOf(change: Change, student: StudentFacts): number {
  switch (change.kind) {
    case "record":
      return 1;
    case "add_skill":
      return 2;
    case "clear_backlogs":
      return 4 * change.count;
    case "raise": {
      const by = change.to - (student[change.field] ?? 0);
      return change.field === "cgpa" ? 4 + 10 * by : 3 + by / 10;
    }
  }
}

/** A change as advice: "Clear one backlog". */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case "clear_backlogs":
      return change.count === 1 ? "Clear one backlog" : `Clear ${change.count} backlogs`;
    case "raise":
      return change.field === "cgpa"
        ? `Raise your CGPA to ${change.to.toFixed(2)}`
        : `Bring your ${NUMBER_FIELDS[change.field].replace(" %", "")} to ${change.to} %`;
    case "add_skill":
      return `Add ${change.skill} to your skills, if you have it`;
    case "record":
      return `Have your ${RECORDABLE_FIELDS[change.field]} recorded by the placement office`;
  }
}
