import type { StudentFacts } from "../enrollment/facts.ts";
import { applyChanges, type Change, effortOf, keyOf, leverOf } from "./change.ts";
import { findSingleChanges } from "./counterfactual.ts";
import { truthOf } from "./evaluate.ts";
import type { EligibilityRule } from "./rule.ts";

/** A drive that its rule alone keeps a student out of. */
export interface ClosedDrive {
  readonly id: string;
  readonly rule: EligibilityRule;
  /** Of the enrollment that the drive's season is for. */
  readonly student: StudentFacts;
}

/** One change, and the drives that it alone would open. */
export interface Opportunity {
  readonly key: string;
  readonly change: Change;
  readonly driveIds: readonly string[];
}

/**
 * What single changes would open, over many drives: "clear one backlog: 14 more drives". Of one lever only the step that
 * opens most for its effort; the most drives first.
 */
export function findOpportunities(closed: readonly ClosedDrive[]): readonly Opportunity[] {
  const single = closed.flatMap((drive) =>
    findSingleChanges(drive.rule, drive.student).map((change) => ({ change, drive })),
  );
  const candidates = new Map(single.map(({ change, drive }) => [keyOf(change), { change, student: drive.student }]));
  const weighed = [...candidates].map(([key, { change, student }]) => {
    const named = new Set(single.filter((each) => keyOf(each.change) === key).map(({ drive }) => drive.id));
    const driveIds = closed.filter((drive) => named.has(drive.id) || opens(change, drive)).map(({ id }) => id);
    return { key, change, driveIds, effort: effortOf(change, student) };
  });
  const levers = [...Map.groupBy(weighed, ({ change }) => leverOf(change)).values()];
  const best = levers.flatMap((steps) =>
    steps.toSorted((one, other) => worth(other) - worth(one) || one.effort - other.effort).slice(0, 1),
  );
  return best
    .toSorted(
      (one, other) => other.driveIds.length - one.driveIds.length || one.effort - other.effort || byKey(one, other),
    )
    .map(({ key, change, driveIds }) => ({ key, change, driveIds }));
}

interface Weighed extends Opportunity {
  readonly effort: number;
}

function worth({ driveIds, effort }: Weighed): number {
  return driveIds.length / effort;
}

function byKey(one: Opportunity, other: Opportunity): number {
  return one.key < other.key ? -1 : 1;
}

/** Whether the change opens a drive, though that drive's own smallest change is less. */
function opens(change: Change, { rule, student }: ClosedDrive): boolean {
  // What would be recorded is each drive's own: one value cannot stand for all.
  if (change.kind === "record") return false;
  if (change.kind === "clear_backlogs" && (student.activeBacklogs ?? 0) < change.count) return false;
  if (change.kind === "raise" && (student[change.field] ?? Number.POSITIVE_INFINITY) >= change.to) return false;
  return truthOf(rule, applyChanges(student, [change])) === "true";
}
