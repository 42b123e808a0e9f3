import { expect, test } from "vitest";
import { differenceBetween } from "./preview-difference.ts";

const preview = (...people: string[]) => {
  const affected = people.map((text) => {
    const [id = "", before = "", after = ""] = text.split(">");
    return { id, label: id, before, after, reason: "" };
  });
  return { affected, totals: { affected: affected.length, skipped: 0 } };
};

test.each([
  [["A>x>y", "B>x>y"], ["B>x>y"], "A would not be changed any more."],
  [["A>x>y"], ["A>x>y", "B>x>y", "C>x>y"], "B and C would be changed too."],
  [["A>x>y"], ["A>z>y"], "A stands otherwise than before."],
  [["A>x>y", "B>x>y", "C>x>y"], [], "A and 2 others would not be changed any more."],
  [["A>x>y"], ["A>x>y"], "1 student would be changed now."],
])("%j, now %j", (before, now, sentence) => {
  expect(differenceBetween(preview(...before), preview(...now))).toBe(sentence);
});
