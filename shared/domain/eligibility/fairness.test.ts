import { describe, expect, it } from "vitest";
import { conjunctsOf, describeFinding, type FairnessCell, findUnfairness, impactRatios } from "./fairness.ts";
import type { EligibilityRule } from "./rule.ts";

const tenth: EligibilityRule = { field: "tenthPct", op: "gte", value: 80 };
const cgpa: EligibilityRule = { field: "cgpa", op: "gte", value: 7 };

type Row = [gender: FairnessCell["gender"], fails: FairnessCell["fails"], students: number];
const cells = (...rows: Row[]): FairnessCell[] =>
  rows.map(([gender, fails, students]) => ({ gender, category: null, fails, students }));

describe("fairness", () => {
  it("names the clause that does it: without it, women are let in as men are", () => {
    const season = cells(
      ["male", "none", 70],
      ["male", 1, 30],
      ["female", "none", 50],
      ["female", 0, 35],
      ["female", 1, 15],
    );
    const [finding, ...more] = findUnfairness(season, 2);
    expect(more).toEqual([]);
    expect(finding && describeFinding(finding, [tenth, cgpa])).toBe(
      "The rule gives an impact ratio of 0.71 for women; “10th % at least 80” contributes most: without it the ratio is 1.00.",
    );
  });

  it("says it of the one clause there is", () => {
    const [finding] = findUnfairness(cells(["male", "none", 10], ["female", "none", 5], ["female", 0, 5]), 1);
    expect(finding && describeFinding(finding, [tenth])).toBe(
      "10th % at least 80 gives an impact ratio of 0.50 for women.",
    );
  });

  it.each<[string, FairnessCell[], number]>([
    ["four fifths and more", cells(["male", "none", 10], ["female", "none", 8], ["female", 0, 2]), 0],
    ["fewer than five of a group", cells(["male", "none", 10], ["female", 0, 4]), 0],
    ["who did not say", cells(["male", "none", 10], [null, 0, 40]), 0],
    ["a rule that lets nobody in", cells(["male", 0, 10], ["female", 0, 10]), 0],
    ["too few let in at all to tell", cells(["male", "none", 4], ["male", 0, 96], ["female", 0, 100]), 0],
    ["a group of whom too few could be expected", cells(["male", "none", 6], ["male", 0, 6], ["female", 0, 8]), 0],
    ["a group that is let in nowhere", cells(["male", "none", 10], ["female", 0, 10]), 1],
  ])("counts %s", (_label, season, findings) => {
    expect(findUnfairness(season, 1)).toHaveLength(findings);
  });

  it("withholds what a small group did", () => {
    expect(impactRatios(cells(["male", "none", 10], ["other", 0, 2]), "gender")).toEqual([
      { group: "male", total: 10, eligible: 10, ratio: 1 },
      { group: "other", total: null, eligible: null, ratio: null },
    ]);
  });

  it.each<[string, EligibilityRule, EligibilityRule[]]>([
    ["all within all", { all: [tenth, { all: [cgpa] }] }, [tenth, cgpa]],
    ["none of several", { not: { any: [tenth, cgpa] } }, [{ not: tenth }, { not: cgpa }]],
    ["not not", { not: { not: { all: [tenth, cgpa] } } }, [tenth, cgpa]],
    ["alternatives, which stay together", { any: [tenth, cgpa] }, [{ any: [tenth, cgpa] }]],
    ["everybody", { all: [] }, []],
  ])("takes apart %s", (_label, rule, parts) => {
    expect(conjunctsOf(rule)).toEqual(parts);
  });
});
