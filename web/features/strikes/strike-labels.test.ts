import { expect, test } from "vitest";
import { standingText } from "./strike-labels.ts";

test.each([
  [{ counted: 0, debarAt: 4 }, "0 of 4 strikes"],
  [{ counted: 2, debarAt: 4 }, "2 of 4 strikes"],
  [{ counted: 1, debarAt: null }, "1 strike"],
  [{ counted: 0, debarAt: null }, "0 strikes"],
])("%j reads %s", (standing, text) => {
  expect(standingText(standing)).toBe(text);
});
