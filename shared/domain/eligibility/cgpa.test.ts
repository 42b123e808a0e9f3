import { describe, expect, it } from "vitest";
import { type CgpaFormula, percentOfCgpa, roundCgpa } from "./cgpa.ts";
import { roundHalfUp } from "./rounding.ts";

describe("grades", () => {
  it.each([
    [6.94, 6.9],
    [6.95, 7],
    [6.85, 6.9],
    [9.95, 10],
    [0.04, 0],
    [0, 0],
  ])("a CGPA of %d is judged as %d", (stored, judged) => {
    expect(roundCgpa(stored)).toBe(judged);
  });

  it.each<[CgpaFormula, number, number]>([
    ["times_10", 7.25, 72.5],
    ["times_9_5", 7, 66.5],
    ["times_9_5", 7.35, 69.8],
    ["times_9_5", 7.3, 69.4],
    ["less_0_75_times_10", 7.5, 67.5],
    ["less_0_75_times_10", 0.5, 0],
    ["less_0_5_times_10", 8.2, 77],
  ])("by %s a CGPA of %d is %d %", (formula, cgpa, percent) => {
    expect(percentOfCgpa(formula, cgpa)).toBe(percent);
  });

  it.each([
    [1.005, 2, 1.01],
    [69.845, 1, 69.8],
    [69.85, 1, 69.9],
    [0.045, 2, 0.05],
  ])("%d to %d decimals is %d", (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });
});
