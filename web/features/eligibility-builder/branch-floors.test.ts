import { expect, test } from "vitest";
import { floorProblem, floorsGroup } from "./branch-floors.ts";
import { newGroup } from "./rule-draft.ts";
import { ruleFromDraft } from "./rule-from-draft.ts";
import { ruleSentence } from "./rule-sentence.ts";

test("floors become one alternative each, branches of one floor together", () => {
  const floors = new Map([
    ["CSE", "7"],
    ["ECE", "6.5"],
    ["EEE", "6.50"],
    ["ME", " "],
  ]);
  const { rule, problems } = ruleFromDraft(newGroup("all", [floorsGroup(floors)]));
  expect(problems).toEqual([]);
  expect(ruleSentence(rule)).toBe("Branch is CSE and CGPA at least 7, or branch is ECE or EEE and CGPA at least 6.5.");
});

test.each([
  ["", undefined],
  ["7.25", undefined],
  ["0", undefined],
  ["11", "From 0 to 10."],
  ["-1", "From 0 to 10."],
  ["seven", "From 0 to 10."],
])("a floor of %j", (floor, problem) => {
  expect(floorProblem(floor)).toBe(problem);
});
