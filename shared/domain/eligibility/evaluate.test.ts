import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, it, test } from "vitest";
import { anyRule, anyStudent } from "#shared/testing/eligibility-arbitraries.ts";
import type { StudentFacts } from "../enrollment/facts.ts";
import { describeFailure } from "./describe.ts";
import { evaluateEligibility, truthOf, type Truth } from "./evaluate.ts";
import type { EligibilityRule } from "./rule.ts";

const asha: StudentFacts = {
  program: "BTECH",
  branches: ["CSE"],
  graduatingYear: 2027,
  cgpa: 6.94,
  activeBacklogs: 1,
  totalBacklogs: 2,
  tenthPct: 88,
  twelfthPct: null,
  diplomaPct: 71.5,
  gapYears: 0,
  yearBack: false,
  attendancePct: 81,
  trainingPct: null,
  placedBefore: false,
  workCountries: ["IN"],
  gender: "female",
  category: null,
  disability: null,
  skills: ["sql"],
};

const perBranch: EligibilityRule = {
  any: [
    {
      all: [
        { field: "branch", op: "in", value: ["CSE"] },
        { field: "cgpa", op: "gte", value: 7 },
      ],
    },
    {
      all: [
        { field: "branch", op: "in", value: ["ECE"] },
        { field: "cgpa", op: "gte", value: 6.5 },
      ],
    },
  ],
};

describe("evaluateEligibility", () => {
  it.each<[string, EligibilityRule, Partial<StudentFacts>, Truth]>([
    ["a CGPA just below the half", { field: "cgpa", op: "gte", value: 7 }, {}, "false"],
    ["a CGPA that rounds half up", { field: "cgpa", op: "gte", value: 7 }, { cgpa: 6.95 }, "true"],
    ["no 12th, asked for the 12th", { field: "twelfthPct", op: "gte", value: 60 }, {}, "unknown"],
    ["no 12th, asked for 12th or diploma", { field: "twelfthOrDiplomaPct", op: "gte", value: 60 }, {}, "true"],
    ["both, the better counts", { field: "twelfthOrDiplomaPct", op: "gte", value: 70 }, { twelfthPct: 55 }, "true"],
    ["neither of both", { field: "twelfthOrDiplomaPct", op: "gte", value: 60 }, { diplomaPct: null }, "unknown"],
    ["total backlogs count the cleared", { field: "totalBacklogs", op: "lte", value: 1 }, {}, "false"],
    [
      "a dual degree by its second branch",
      { field: "branch", op: "in", value: ["ECE"] },
      { branches: ["CSE", "ECE"] },
      "true",
    ],
    [
      "a dual degree by its primary branch",
      { field: "primaryBranch", op: "in", value: ["ECE"] },
      { branches: ["CSE", "ECE"] },
      "false",
    ],
    ["a floor for each branch, CSE's", perBranch, {}, "false"],
    ["a floor for each branch, ECE's", perBranch, { branches: ["ECE"] }, "true"],
    ["no year back", { field: "yearBack", op: "eq", value: false }, {}, "true"],
    ["a year back that nobody recorded", { field: "yearBack", op: "eq", value: false }, { yearBack: null }, "unknown"],
    ["nobody placed before", { field: "placedBefore", op: "eq", value: false }, { placedBefore: true }, "false"],
    ["leave to work", { field: "workCountry", op: "in", value: ["US"] }, {}, "false"],
    ["leave to work, unknown", { field: "workCountry", op: "in", value: ["US"] }, { workCountries: null }, "unknown"],
    ["not unknown is unknown", { not: { field: "trainingPct", op: "gte", value: 80 } }, {}, "unknown"],
    [
      "unknown or true",
      {
        any: [
          { field: "trainingPct", op: "gte", value: 80 },
          { field: "cgpa", op: "gte", value: 6 },
        ],
      },
      {},
      "true",
    ],
    [
      "unknown and false",
      {
        all: [
          { field: "trainingPct", op: "gte", value: 80 },
          { field: "cgpa", op: "gte", value: 9 },
        ],
      },
      {},
      "false",
    ],
    ["everybody", { all: [] }, {}, "true"],
    ["nobody", { any: [] }, {}, "false"],
  ])("%s", (_label, rule, change, truth) => {
    expect(truthOf(rule, { ...asha, ...change })).toBe(truth);
  });

  it("names every failing clause, with what is", () => {
    const rule: EligibilityRule = {
      all: [
        { field: "cgpa", op: "gte", value: 7 },
        { field: "tenthPct", op: "gte", value: 60 },
        { field: "trainingPct", op: "gte", value: 80 },
        { not: { field: "activeBacklogs", op: "gte", value: 1 } },
        { field: "workCountry", op: "in", value: ["DE"] },
      ],
    };
    expect(
      evaluateEligibility(rule, asha).failures.map((failure) => describeFailure(failure, { cgpaFormula: "times_9_5" })),
    ).toEqual([
      "CGPA at least 7 (66.5\u00a0%) (yours: 6.94)",
      "training attendance % at least 80 (yours: missing)",
      "active backlogs below 1 (yours: 1)",
      "may work in Germany (yours: India)",
    ]);
  });
});

const RUNS = { numRuns: 2_000 };
const not = (rule: EligibilityRule): EligibilityRule => ({ not: rule });

describe("three values", () => {
  test("De Morgan: not all is any not, not any is all not", () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 4 }), anyStudent, (rules, student) => {
        expect(truthOf(not({ all: rules }), student)).toBe(truthOf({ any: rules.map(not) }, student));
        expect(truthOf(not({ any: rules }), student)).toBe(truthOf({ all: rules.map(not) }, student));
      }),
      RUNS,
    );
  });

  test("not not is nothing, and a rule and its negation are never both true", () => {
    fc.assert(
      fc.property(anyRule, anyStudent, (rule, student) => {
        expect(truthOf(not(not(rule)), student)).toBe(truthOf(rule, student));
        const both = [truthOf(rule, student), truthOf(not(rule), student)];
        expect(both.includes("unknown") ? ["unknown", "unknown"] : ["false", "true"]).toEqual(both.toSorted());
      }),
      RUNS,
    );
  });

  test("a missing value never makes anybody eligible, nor anybody surely not", () => {
    // The 12th and the diploma go together: without one, the other is what counts.
    const fields = fc.subarray<readonly (keyof StudentFacts)[]>([
      ["cgpa"],
      ["activeBacklogs"],
      ["totalBacklogs"],
      ["tenthPct"],
      ["twelfthPct", "diplomaPct"],
      ["gapYears"],
      ["yearBack"],
      ["attendancePct"],
      ["trainingPct"],
      ["workCountries"],
      ["gender"],
      ["category"],
      ["disability"],
    ]);
    fc.assert(
      fc.property(anyRule, anyStudent, fields, (rule, student, forgotten) => {
        const less = Object.fromEntries(forgotten.flat().map((field) => [field, null]));
        const after = truthOf(rule, { ...student, ...less });
        expect([truthOf(rule, student), "unknown"]).toContain(after);
      }),
      RUNS,
    );
  });

  test("whoever is eligible has no failures, whoever is not has them, unless the rule is open to nobody", () => {
    fc.assert(
      fc.property(anyRule, anyStudent, (rule, student) => {
        const { eligible, failures } = evaluateEligibility(rule, student);
        expect(eligible).toBe(truthOf(rule, student) === "true");
        expect(failures.length > 0).toBe(!eligible);
      }),
      RUNS,
    );
  });
});
