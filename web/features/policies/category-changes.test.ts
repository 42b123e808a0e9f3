import { expect, test } from "vitest";
import { POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";
import type { Policy } from "#shared/contracts/policies.ts";
import { addCategory, moveCategory, removeCategory, renameCategory } from "./category-changes.ts";

const rules = POLICY_TEMPLATES.dream_super_dream.policy as unknown as Policy;
const ids = ({ categories }: Pick<Policy, "categories">) => categories.map(({ id }) => id);

test("a category comes on top, under an id that is free", () => {
  const once = addCategory(rules);
  expect(ids(once)).toEqual(["regular", "dream", "super_dream", "category_4"]);
  const gone = removeCategory(once, "dream");
  expect(ids(addCategory(gone))).toEqual(["regular", "super_dream", "category_4", "category_5"]);
});

test("a category takes its moves with it", () => {
  expect(removeCategory(rules, "dream").moves).toEqual([{ from: "regular", to: "super_dream", keeps: false }]);
});

test("a name changes nothing else", () => {
  const { categories, moves } = renameCategory(rules, "dream", "Traum");
  expect(categories[1]).toEqual({ ...rules.categories[1], name: "Traum" });
  expect(moves).toBe(rules.moves);
});

test("categories change places", () => {
  expect(ids(moveCategory(rules, 1, 1))).toEqual(["regular", "super_dream", "dream"]);
  expect(ids(moveCategory(rules, 1, -1))).toEqual(["dream", "regular", "super_dream"]);
});
