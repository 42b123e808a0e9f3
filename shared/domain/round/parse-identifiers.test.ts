import { describe, expect, it } from "vitest";
import { parseIdentifiers } from "./parse-identifiers.ts";

describe("parseIdentifiers", () => {
  it.each([
    ["one a line", "23CSE0001\n23CSE0002", ["23CSE0001", "23CSE0002"]],
    ["a column pasted from a sheet on Windows", "23CSE0001\r\n23CSE0002\r\n", ["23CSE0001", "23CSE0002"]],
    ["commas, semicolons and tabs", "a1, a2;a3\ta4", ["A1", "A2", "A3", "A4"]],
    ["blanks within a roll number", "23 CSE 0001", ["23CSE0001"]],
    ["quotes of a CSV", '"23CSE0001"', ["23CSE0001"]],
    ["addresses in any case", "Asha@College.example", ["ASHA@COLLEGE.EXAMPLE"]],
    ["nothing", " \n,,\n", []],
  ])("reads %s", (_label, text, keys) => {
    expect(parseIdentifiers(text).map((each) => each.key)).toEqual(keys);
  });

  it("remembers the line and the spelling", () => {
    expect(parseIdentifiers("\n x 1 ,y")).toEqual([
      { line: 2, input: "x 1", key: "X1" },
      { line: 2, input: "y", key: "Y" },
    ]);
  });
});
