import { describe, expect, it } from "vitest";
import { describeRule } from "./describe.ts";
import type { EligibilityRule } from "./rule.ts";

const cgpa: EligibilityRule = { field: "cgpa", op: "gte", value: 7 };
const cse: EligibilityRule = { field: "branch", op: "in", value: ["CSE"] };
const ece: EligibilityRule = { field: "branch", op: "in", value: ["ECE", "EEE"] };
const clear: EligibilityRule = { field: "activeBacklogs", op: "lte", value: 0 };

describe("describeRule", () => {
  it.each<[string, EligibilityRule]>([
    ["CGPA at least 7, and branch is CSE", { all: [cgpa, cse] }],
    ["CGPA at least 7, and (branch is CSE or branch is ECE or EEE)", { all: [cgpa, { any: [cse, ece] }] }],
    ["branch is CSE and CGPA at least 7, or branch is ECE or EEE", { any: [{ all: [cse, cgpa] }, ece] }],
    ["branch is not CSE, or CGPA below 7", { not: { all: [cse, cgpa] } }],
    [
      "active backlogs at most 0, and (branch is not CSE or CGPA below 7)",
      { all: [clear, { not: { all: [cse, cgpa] } }] },
    ],
    [
      "active backlogs at most 0, and (branch is CSE and CGPA at least 7, or branch is ECE or EEE)",
      { all: [clear, { any: [{ all: [cse, cgpa] }, ece] }] },
    ],
    ["everybody", { all: [] }],
    ["nobody", { not: { all: [] } }],
    [
      "no year back, and not placed before, and may not work in Germany",
      {
        all: [
          { field: "yearBack", op: "eq", value: false },
          { not: { field: "placedBefore", op: "eq", value: true } },
          { field: "workCountry", op: "not_in", value: ["DE"] },
        ],
      },
    ],
  ])("%s", (sentence, rule) => {
    expect(describeRule(rule)).toBe(sentence);
  });

  it("says a CGPA in per cent by the college's formula", () => {
    expect(describeRule(cgpa, { cgpaFormula: "less_0_75_times_10" })).toBe("CGPA at least 7 (62.5\u00a0%)");
  });
});
