import { describe, expect, it } from "vitest";
import { suppressSmallCells } from "./suppress.ts";

describe("suppressSmallCells", () => {
  it.each<[string, number[], (number | null)[]]>([
    ["shows counts of five and more", [5, 12], [5, 12]],
    ["withholds small ones, none of them alone", [3, 0, 40], [null, null, 40]],
    ["withholds another when the sum would give one away", [4, 30, 9], [null, 30, null]],
    ["withholds the only one", [2], [null]],
    ["has nothing to withhold", [], []],
  ])("%s", (_label, counts, shown) => {
    expect(suppressSmallCells(counts)).toEqual(shown);
  });
});
