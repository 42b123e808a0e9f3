import { expect, test } from "vitest";
import { isFromTheEdge } from "./is-from-the-edge.ts";

test.each([
  ["a-secret", "a-secret", true],
  ["new, old", "old", true],
  ["new,old", "new", true],
  ["a-secret", "guess", false],
  ["a-secret", null, false],
  ["a-secret", "", false],
  [undefined, "", false],
  ["", "", false],
  ["a,,b", "", false],
])("secrets %j and header %j: %j", (accepted, given, answer) => {
  expect(isFromTheEdge(accepted, given)).toBe(answer);
});
