import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, it, test } from "vitest";
import { anyClause, anyRule, anyStudent } from "#shared/testing/eligibility-arbitraries.ts";
import type { StudentFacts } from "../enrollment/facts.ts";
import { applyChanges, type Change, describeChange, leverOf, RAISE_LIMITS } from "./change.ts";
import { findCounterfactual, MOST_CHANGES, MOST_WAYS } from "./counterfactual.ts";
import { describeRequired } from "./describe.ts";
import { evaluateEligibility } from "./evaluate.ts";
import type { EligibilityRule } from "./rule.ts";
import { MAX_RULE_CLAUSES } from "./rule-problems.ts";

const asha: StudentFacts = {
  program: "BTECH",
  branches: ["CSE"],
  graduatingYear: 2027,
  cgpa: 6.4,
  activeBacklogs: 2,
  totalBacklogs: 2,
  tenthPct: 88,
  twelfthPct: null,
  diplomaPct: null,
  gapYears: 0,
  yearBack: null,
  attendancePct: 68,
  trainingPct: 20,
  placedBefore: false,
  workCountries: null,
  gender: null,
  category: null,
  disability: null,
  skills: ["sql"],
};

const cgpa = (value: number): EligibilityRule => ({ field: "cgpa", op: "gte", value });
const backlogs = (value: number): EligibilityRule => ({ field: "activeBacklogs", op: "lte", value });
const branch = (...value: string[]): EligibilityRule => ({ field: "branch", op: "in", value });

describe("findCounterfactual", () => {
  it.each<[string, EligibilityRule, string[][]]>([
    ["one backlog, not both", backlogs(1), [["Clear one backlog"]]],
    ["the least CGPA that a transcript rounds to the floor", cgpa(7), [["Raise your CGPA to 6.95"]]],
    ["a floor between two tenths", cgpa(6.75), [["Raise your CGPA to 6.75"]]],
    ["several things at once", { all: [cgpa(7), backlogs(0)] }, [["Clear 2 backlogs", "Raise your CGPA to 6.95"]]],
    [
      "either of two, the easier first",
      { any: [cgpa(7), backlogs(1)] },
      [["Clear one backlog"], ["Raise your CGPA to 6.95"]],
    ],
    [
      "the alternative that is open",
      { any: [{ all: [branch("ME"), cgpa(6.5)] }, { all: [branch("CSE"), cgpa(7)] }] },
      [["Raise your CGPA to 6.95"]],
    ],
    ["the higher of two floors", { all: [cgpa(6.8), cgpa(7)] }, [["Raise your CGPA to 6.95"]]],
    [
      "marks that nobody recorded",
      { field: "twelfthOrDiplomaPct", op: "gte", value: 60 },
      [["Have your 12th marks recorded by the placement office"]],
    ],
    [
      "a flag that nobody recorded",
      { field: "yearBack", op: "eq", value: false },
      [["Have your year back, or that there was none recorded by the placement office"]],
    ],
    [
      "the skill that serves twice",
      {
        all: [
          { field: "skill", op: "in", value: ["java", "python"] },
          { field: "skill", op: "in", value: ["python", "go"] },
        ],
      },
      [
        ["Add python to your skills, if you have it"],
        ["Add go to your skills, if you have it", "Add java to your skills, if you have it"],
      ],
    ],
    [
      "attendance and training",
      {
        all: [
          { field: "attendancePct", op: "gte", value: 75 },
          { field: "trainingPct", op: "gte", value: 80 },
        ],
      },
      [["Bring your attendance to 75 %", "Bring your training attendance to 80 %"]],
    ],
    ["none when nothing is in the way", cgpa(6), []],
  ])("finds %s", (_label, rule, ways) => {
    expect(findCounterfactual(rule, asha).ways.map((way) => way.map(describeChange))).toEqual(ways);
  });

  it.each<[string, EligibilityRule, string[]]>([
    ["a branch", { all: [branch("ME"), cgpa(7)] }, ["branch is ME"]],
    ["a CGPA that is out of reach", cgpa(9), ["CGPA at least 9"]],
    ["what is protected, missing though it is", { field: "gender", op: "in", value: ["female"] }, ["gender is female"]],
    ["marks on record", { field: "tenthPct", op: "gte", value: 90 }, ["10th % at least 90"]],
    ["cleared backlogs", { field: "totalBacklogs", op: "lte", value: 1 }, ["total backlogs at most 1"]],
    ["every alternative", { any: [branch("ME"), branch("CE")] }, ["branch is ME", "branch is CE"]],
  ])("says that %s is in the way for good", (_label, rule, blockers) => {
    const { ways, blockers: found } = findCounterfactual(rule, asha);
    expect([ways, found.map((each) => describeRequired(each))]).toEqual([[], blockers]);
  });
});

const RUNS = { numRuns: 2_000 };
/** Rules with several clauses, as offices write them, and any others. */
const rules = fc.oneof(
  anyRule,
  fc.record({
    all: fc.array(fc.oneof(anyClause, fc.record({ any: fc.array(anyClause, { minLength: 1, maxLength: 3 }) })), {
      maxLength: 5,
    }),
  }),
);

describe("every suggestion", () => {
  test("does, no part of it does, and who is eligible gets none", () => {
    fc.assert(
      fc.property(rules, anyStudent, (rule, student) => {
        const { ways, blockers } = findCounterfactual(rule, student);
        const { eligible } = evaluateEligibility(rule, student);
        if (eligible) expect([ways, blockers]).toEqual([[], []]);
        expect(ways.length).toBeLessThanOrEqual(MOST_WAYS);
        for (const way of ways) {
          expect(way.length).toBeLessThanOrEqual(MOST_CHANGES);
          expect(isEligible(rule, student, way)).toBe(true);
          for (const part of properParts(way)) expect(isEligible(rule, student, part)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  test("leaves alone what cannot be changed, and stays within what is realistic", () => {
    fc.assert(
      fc.property(rules, anyStudent, (rule, student) => {
        for (const way of findCounterfactual(rule, student).ways) {
          const after = applyChanges(student, way);
          for (const field of [
            "program",
            "branches",
            "graduatingYear",
            "placedBefore",
            "gender",
            "category",
            "disability",
          ] as const) {
            expect(after[field]).toEqual(student[field]);
          }
          for (const field of [
            "tenthPct",
            "twelfthPct",
            "diplomaPct",
            "gapYears",
            "totalBacklogs",
            "yearBack",
            "workCountries",
          ] as const) {
            if (student[field] !== null) expect(after[field]).toEqual(student[field]);
          }
          if (student.activeBacklogs !== null) expect(after.activeBacklogs).toBeLessThanOrEqual(student.activeBacklogs);
          for (const [field, { most, atMostBy }] of Object.entries(RAISE_LIMITS)) {
            const [from, to] = [student[field as "cgpa"], after[field as "cgpa"] ?? 0];
            expect(to).toBeLessThanOrEqual(most);
            if (from !== null) expect([to >= from, to - from <= atMostBy + 1e-9]).toEqual([true, true]);
          }
          expect(after.skills).toEqual(expect.arrayContaining([...student.skills]));
          if (after.activeBacklogs !== null && after.totalBacklogs !== null) {
            expect(after.totalBacklogs).toBeGreaterThanOrEqual(after.activeBacklogs);
          }
        }
      }),
      RUNS,
    );
  });

  test("is there whenever a single change would do, and comes out the same each time", () => {
    fc.assert(
      fc.property(rules, anyStudent, (rule, student) => {
        const found = findCounterfactual(rule, student);
        expect(findCounterfactual(rule, student)).toEqual(found);
        const single = singleChanges(student).filter((change) => isEligible(rule, student, [change]));
        if (!evaluateEligibility(rule, student).eligible && single.length > 0) expect(found.ways).not.toEqual([]);
        // What stands in the way for good is told only where there is no way.
        if (found.ways.length > 0) expect(found.blockers).toEqual([]);
      }),
      RUNS,
    );
  });

  test("leaves out no way that brute force finds with backlogs, CGPA and skills", () => {
    fc.assert(
      fc.property(rules, anyStudent, (rule, student) => {
        const { ways } = findCounterfactual(rule, student);
        if (evaluateEligibility(rule, student).eligible || ways.length === MOST_WAYS) return;
        for (const changes of combinations(student)) {
          if (changes.length > MOST_CHANGES || !isEligible(rule, student, changes)) continue;
          expect(ways.some((way) => way.every((part) => changes.some((change) => covers(change, part))))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("costs little, however hostile the rule", () => {
    const skills = (i: number): EligibilityRule => ({
      field: "skill",
      op: "in",
      value: Array.from({ length: 100 }, (_, n) => `s${i}-${n}`),
    });
    const pairs = Array.from({ length: MAX_RULE_CLAUSES / 2 }, (_, i) => ({ any: [skills(i), skills(i + 100)] }));
    expect(findCounterfactual({ all: pairs }, asha)).toEqual({ ways: [], blockers: [] });
  });
});

function isEligible(rule: EligibilityRule, student: StudentFacts, changes: readonly Change[]): boolean {
  return evaluateEligibility(rule, applyChanges(student, changes)).eligible;
}

function properParts(way: readonly Change[]): readonly (readonly Change[])[] {
  return Array.from({ length: 2 ** way.length - 1 }, (_, bits) => way.filter((_each, i) => (bits & (1 << i)) !== 0));
}

/** What a search by brute force would try, one thing at a time. */
function singleChanges(student: StudentFacts): readonly Change[] {
  const { activeBacklogs, cgpa: grade, skills } = student;
  return [
    ...Array.from({ length: activeBacklogs ?? 0 }, (_, i): Change => ({ kind: "clear_backlogs", count: i + 1 })),
    ...(grade === null ? [] : Array.from({ length: 100 }, (_, i) => Math.round((grade + (i + 1) / 100) * 100) / 100))
      .filter((to) => to <= 10)
      .map((to): Change => ({ kind: "raise", field: "cgpa", to })),
    ...["java", "python", "sql"]
      .filter((skill) => !skills.includes(skill))
      .map((skill): Change => ({ kind: "add_skill", skill })),
  ];
}

/** Every combination of clearing some backlogs, raising the CGPA by some tenths and adding some skills. */
function combinations(student: StudentFacts): readonly (readonly Change[])[] {
  const none: readonly Change[][] = [[]];
  const { activeBacklogs, cgpa: grade } = student;
  const raised = Array.from({ length: 10 }, (_, i) => Math.round(((grade ?? 10) + (i + 1) / 10) * 100) / 100);
  const clearings = Array.from({ length: activeBacklogs ?? 0 }, (_, i): Change[] => [
    { kind: "clear_backlogs", count: i + 1 },
  ]);
  const raises = raised.filter((to) => to <= 10).map((to): Change[] => [{ kind: "raise", field: "cgpa", to }]);
  const skills = ["java", "python", "sql"]
    .filter((skill) => !student.skills.includes(skill))
    .map((skill): Change[][] => [[], [{ kind: "add_skill", skill }]]);
  const dimensions = [[...none, ...clearings], [...none, ...raises], ...skills];
  return dimensions.reduce<readonly (readonly Change[])[]>(
    (found, options) => found.flatMap((some) => options.map((option) => [...some, ...option])),
    none,
  );
}

/** One change is another, or more of the same. */
function covers(change: Change, part: Change): boolean {
  if (leverOf(change) !== leverOf(part)) return false;
  if (change.kind === "clear_backlogs" && part.kind === "clear_backlogs") return change.count >= part.count;
  return change.kind !== "raise" || part.kind !== "raise" || change.to >= part.to;
}
