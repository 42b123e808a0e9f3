import { describe, expect, it } from "vitest";
import { SeededRandom } from "./random.ts";
import { makeStudents } from "./students.ts";

describe("makeStudents", () => {
  const students = makeStudents(new SeededRandom(11), "vindhya", 480, 2027);

  it("makes the same roll from the same seed", () => {
    expect(makeStudents(new SeededRandom(11), "vindhya", 480, 2027)).toEqual(students);
    expect(makeStudents(new SeededRandom(12), "vindhya", 480, 2027)).not.toEqual(students);
  });

  it("gives everybody a roll number and an address of their own", () => {
    expect(new Set(students.map((student) => student.rollNo)).size).toBe(480);
    expect(new Set(students.map((student) => student.email)).size).toBe(480);
  });

  it.each([
    [
      "lateral entries without a 12th",
      (s: (typeof students)[number]) => s.twelfthPct === null && s.diplomaPct !== null,
    ],
    ["dual degrees", (s: (typeof students)[number]) => s.secondBranch !== null],
    ["unknown grades", (s: (typeof students)[number]) => s.cgpa === null],
    ["gap years", (s: (typeof students)[number]) => (s.gapYears ?? 0) > 0],
    ["names beyond ASCII", (s: (typeof students)[number]) => /[^\x20-\x7e]/.test(s.name)],
  ])("holds %s", (_label, is) => {
    expect(students.some(is)).toBe(true);
  });
});
