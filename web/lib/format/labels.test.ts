import { expect, test } from "vitest";
import { countOf, formatBytes, initialsOf, labelOf } from "./labels.ts";

test.each([
  ["results_declared", "Results declared"],
  ["on-campus", "On campus"],
  ["", ""],
])("%j is labelled %j", (code, label) => {
  expect(labelOf(code)).toBe(label);
});

test("counts with the right word", () => {
  expect([countOf(1, "student"), countOf(0, "student"), countOf(120_000, "company", "companies")]).toEqual([
    "1 student",
    "0 students",
    "1,20,000 companies",
  ]);
});

test.each([
  ["Asha Rao", "AR"],
  ["asha", "A"],
  ["Łukasz van der Berg", "ŁB"],
  ["  ", ""],
])("initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  [999, "999 B"],
  [1_400, "1 KB"],
  [1_440_000, "1.4 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
