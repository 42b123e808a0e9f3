import { expect, test } from "vitest";
import { justificationsOf } from "./justifications.ts";

test("reasons are found wherever in the rule they stand", () => {
  const gender = { field: "gender", op: "in", value: ["female"], justification: "A returnship for women." } as const;
  const category = { field: "category", op: "in", value: ["sc", "st"], justification: "A public scheme." } as const;
  const rule = { all: [{ field: "cgpa", op: "gte", value: 7 }, { any: [gender, { not: category }] }] } as const;
  expect(justificationsOf(rule)).toEqual([
    { condition: "gender is female", justification: "A returnship for women." },
    { condition: "category is sc or st", justification: "A public scheme." },
  ]);
  expect(justificationsOf({ all: [] })).toEqual([]);
});
