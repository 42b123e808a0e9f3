import { expect, test } from "vitest";
import { changesOf } from "./changes.ts";

test("what changed, and not what stayed", () => {
  expect(changesOf({ status: "draft", title: "x" }, { status: "submitted", title: "x" })).toEqual([
    { name: "status", before: "draft", after: "submitted" },
  ]);
});

test("what came and what went", () => {
  expect(changesOf({ gone: 1 }, { respondBy: "2026", list: [1] })).toEqual([
    { name: "gone", before: "1", after: "–" },
    { name: "respond by", before: undefined, after: "2026" },
    { name: "list", before: undefined, after: "[1]" },
  ]);
});

test.each([
  [null, null],
  [undefined, "text"],
  [null, {}],
])("%j to %j changed nothing", (before, after) => {
  expect(changesOf(before, after)).toEqual([]);
});
