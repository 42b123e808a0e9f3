import { expect, test } from "vitest";
import { chartColor, formatFigure } from "./chart-format.ts";

test.each([
  [1_250, "count", "1,250"],
  [66.666, "percent", "66.7 %"],
  [125_000_000, { currency: "INR" }, "₹12.50 LPA"],
] as const)("%d as %j is %s", (value, format, text) => {
  expect(formatFigure(value, format)).toBe(text);
});

test("a sixth series begins again with the first colour", () => {
  expect(chartColor(5)).toBe(chartColor(0));
});
