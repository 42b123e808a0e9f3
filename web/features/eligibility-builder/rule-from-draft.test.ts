import { expect, test } from "vitest";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { addPart, editClause, removePart, setMode } from "./rule-changes.ts";
import { newClause, newGroup, toDraft } from "./rule-draft.ts";
import { ruleFromDraft } from "./rule-from-draft.ts";
import { ruleSentence } from "./rule-sentence.ts";

const rows: [label: string, rule: EligibilityRule, back?: EligibilityRule][] = [
  ["everybody", { all: [] }],
  [
    "all of several",
    {
      all: [
        { field: "cgpa", op: "gte", value: 7.5 },
        { field: "branch", op: "in", value: ["CSE", "ECE"] },
      ],
    },
  ],
  ["a range", { all: [{ field: "tenthPct", op: "between", value: [60, 100] }] }],
  [
    "a floor for each branch",
    {
      any: [
        {
          all: [
            { field: "branch", op: "in", value: ["CSE"] },
            { field: "cgpa", op: "gte", value: 8 },
          ],
        },
        { field: "branch", op: "not_in", value: ["CSE"] },
      ],
    },
  ],
  ["none of several", { not: { any: [{ field: "activeBacklogs", op: "gte", value: 1 }] } }],
  [
    "not all of several",
    {
      not: {
        all: [
          { field: "gapYears", op: "gte", value: 1 },
          { field: "totalBacklogs", op: "gte", value: 1 },
        ],
      },
    },
  ],
  [
    "a protected field with its reason",
    { all: [{ field: "gender", op: "in", value: ["female"], justification: "Returnship for women in engineering." }] },
  ],
  [
    "a lone condition becomes a group of one",
    { field: "cgpa", op: "gte", value: 6 },
    { all: [{ field: "cgpa", op: "gte", value: 6 }] },
  ],
  [
    "a negated condition becomes none of one",
    { not: { field: "cgpa", op: "lte", value: 6 } },
    { not: { any: [{ field: "cgpa", op: "lte", value: 6 }] } },
  ],
];

test.each(rows)("%s comes back from editing", (_label, rule, back = rule) => {
  expect(ruleFromDraft(toDraft(rule))).toEqual({ rule: back, problems: [] });
});

test.each(rows)("%s reads as before", (_label, rule, back = rule) =>
  expect(ruleSentence(back)).toBe(ruleSentence(rule)),
);

test("what is not finished is left out and named as the API would name it", () => {
  const cgpa = newClause("cgpa");
  const branch = newClause("branch");
  const inner = newGroup("any", [branch]);
  const draft = newGroup("all", [{ ...cgpa, value: "7" }, inner]);
  const { rule, problems } = ruleFromDraft(draft);
  expect(rule).toEqual({ all: [{ field: "cgpa", op: "gte", value: 7 }] });
  expect(problems).toEqual([{ id: branch.id, name: "eligibility.all.1.any.0.value", reason: "Choose at least one." }]);
});

const unfinished: [label: string, change: Parameters<typeof editClause>[2], name: string][] = [
  ["no number", { value: "" }, "eligibility.all.0.value"],
  ["a CGPA that there is not", { value: "70" }, "eligibility.all.0.value"],
  ["a negative number", { value: "-1" }, "eligibility.all.0.value"],
  ["a range that is the wrong way round", { op: "between", value: "9", upTo: "7" }, "eligibility.all.0.value"],
  ["half a range", { op: "between", value: "9", upTo: "" }, "eligibility.all.0.value"],
  [
    "a protected field without a reason",
    { field: "gender", op: "in", words: ["female"], justification: "because" },
    "eligibility.all.0.justification",
  ],
];

test.each(unfinished)("%s is a problem", (_label, change, name) => {
  const clause = newClause("cgpa");
  const draft = editClause(newGroup("all", [clause]), clause.id, change);
  expect(ruleFromDraft(draft).problems.map((problem) => problem.name)).toEqual([name]);
});

test("an empty group inside is asked to be filled; the empty rule is everybody", () => {
  const draft = newGroup("all", [newGroup("any")]);
  expect(ruleFromDraft(draft).problems.map(({ name }) => name)).toEqual(["eligibility.all.0"]);
  expect(ruleFromDraft(newGroup("any"))).toEqual({ rule: { all: [] }, problems: [] });
});

test("parts are added, changed and removed wherever they are", () => {
  const inner = newGroup("any");
  const clause = { ...newClause("cgpa"), value: "6" };
  let draft = addPart(newGroup("all", [inner]), inner.id, clause);
  draft = setMode(draft, inner.id, "none");
  expect(ruleFromDraft(draft).rule).toEqual({ all: [{ not: { any: [{ field: "cgpa", op: "gte", value: 6 }] } }] });
  draft = editClause(draft, clause.id, { value: "8" });
  expect(ruleFromDraft(removePart(draft, clause.id)).problems).toHaveLength(1);
  expect(ruleFromDraft(draft).rule).toEqual({ all: [{ not: { any: [{ field: "cgpa", op: "gte", value: 8 }] } }] });
});
