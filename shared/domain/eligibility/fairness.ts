import type { Category, Gender } from "../enrollment/attributes.ts";
import { describeRule, type Wording } from "./describe.ts";
import { roundHalfUp } from "./rounding.ts";
import type { EligibilityRule } from "./rule.ts";
import { SMALLEST_CELL } from "./suppress.ts";

/** Below four fifths of the best group's rate a rule is looked at twice (the four-fifths rule of selection). */
export const LOWEST_FAIR_RATIO = 0.8;

export const FAIRNESS_ATTRIBUTES = ["gender", "category"] as const;
export type FairnessAttribute = (typeof FAIRNESS_ATTRIBUTES)[number];

/** Students of a season of one gender and category, by which part of the rule alone keeps them out. */
export interface FairnessCell {
  readonly gender: Gender | null;
  readonly category: Category | null;
  /** Position of the only part that they do not meet; "none" meets all, "several" fails more than one. */
  readonly fails: number | "none" | "several";
  readonly students: number;
}

export interface FairnessGroup {
  readonly group: Gender | Category;
  /** All null where the group is too small to say anything of it. */
  readonly total: number | null;
  readonly eligible: number | null;
  /**
   * The group's rate beside that of the group with the highest; 1 is even. Null too where even at the highest rate fewer
   * than `SMALLEST_CELL` of the group would get in: one student more or less would be the whole of it.
   */
  readonly ratio: number | null;
}

/** A group that the rule lets in at less than four fifths of the best group's rate. */
export interface FairnessFinding {
  readonly attribute: FairnessAttribute;
  readonly group: Gender | Category;
  readonly ratio: number;
  /** The part that contributes most: position and the ratio without it. Null when none does. */
  readonly worst: { readonly part: number; readonly ratioWithout: number } | null;
}

/** Parts that all have to hold, as far as a rule can be taken apart so. */
export function conjunctsOf(rule: EligibilityRule, negated = false): readonly EligibilityRule[] {
  if ("not" in rule) return conjunctsOf(rule.not, !negated);
  if ("all" in rule && !negated) return rule.all.flatMap((part) => conjunctsOf(part));
  if ("any" in rule && negated) return rule.any.flatMap((part) => conjunctsOf(part, true));
  return [negated ? { not: rule } : rule];
}

/** Every group's impact ratio; groups below `SMALLEST_CELL` are withheld and compared with nobody. */
export function impactRatios(
  cells: readonly FairnessCell[],
  attribute: FairnessAttribute,
  without?: number,
): readonly FairnessGroup[] {
  const known = cells.filter((cell) => cell[attribute] !== null);
  const counted = [...Map.groupBy(known, (cell) => cell[attribute] as Gender | Category)].map(([group, own]) => ({
    group,
    total: sum(own),
    eligible: sum(own.filter(({ fails }) => fails === "none" || fails === without)),
  }));
  const measured = counted.filter(({ eligible }) => eligible >= SMALLEST_CELL);
  const best = Math.max(0, ...measured.map(({ eligible, total }) => eligible / total));
  return counted
    .map((each) =>
      isLargeEnough(each)
        ? { ...each, ratio: each.total * best < SMALLEST_CELL ? null : each.eligible / each.total / best }
        : { group: each.group, total: null, eligible: null, ratio: null },
    )
    .toSorted((one, other) => (one.group < other.group ? -1 : 1));
}

/** Groups that a rule of `parts` parts treats unevenly, and the part that does most of it: leaving one out at a time. */
export function findUnfairness(cells: readonly FairnessCell[], parts: number): readonly FairnessFinding[] {
  return FAIRNESS_ATTRIBUTES.flatMap((attribute) => {
    const low = impactRatios(cells, attribute).filter(isLow);
    if (low.length === 0) return [];
    const withouts = Array.from({ length: parts }, (_, part) => impactRatios(cells, attribute, part));
    return low.map(({ group, ratio }) => ({ attribute, group, ratio, worst: worstPart(withouts, group, ratio) }));
  });
}

function worstPart(withouts: readonly (readonly FairnessGroup[])[], group: FairnessGroup["group"], ratio: number) {
  return withouts
    .map((groups, part) => ({ part, ratioWithout: groups.find((each) => each.group === group)?.ratio ?? 0 }))
    .filter(({ ratioWithout }) => ratioWithout > ratio)
    .reduce<FairnessFinding["worst"]>(
      (worst, each) => (worst === null || each.ratioWithout > worst.ratioWithout ? each : worst),
      null,
    );
}

const PEOPLE: Readonly<Record<Gender | Category, string>> = {
  female: "women",
  male: "men",
  other: "students of another gender",
  general: "students of the general category",
  obc: "OBC students",
  sc: "SC students",
  st: "ST students",
  ews: "EWS students",
};

/** "10th % at least 80 gives an impact ratio of 0.71 for women." */
export function describeFinding(
  { group, ratio, worst }: FairnessFinding,
  parts: readonly EligibilityRule[],
  wording: Wording = {},
): string {
  const gives = `gives an impact ratio of ${inWords(ratio)} for ${PEOPLE[group]}`;
  const part = worst && parts[worst.part];
  if (!part || !worst) return `The rule ${gives}.`;
  const phrase = describeRule(part, wording);
  if (parts.length === 1) return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} ${gives}.`;
  return `The rule ${gives}; “${phrase}” contributes most: without it the ratio is ${inWords(worst.ratioWithout)}.`;
}

function inWords(ratio: number): string {
  return roundHalfUp(ratio, 2).toFixed(2);
}

function isLow(group: FairnessGroup): group is FairnessGroup & { readonly ratio: number } {
  return group.ratio !== null && group.ratio < LOWEST_FAIR_RATIO;
}

function isLargeEnough({ total }: { readonly total: number }): boolean {
  return total >= SMALLEST_CELL;
}

function sum(cells: readonly FairnessCell[]): number {
  return cells.reduce((total, { students }) => total + students, 0);
}
