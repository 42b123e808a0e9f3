import { describe, expect, it } from "vitest";
import { type ImportColumn, recogniseHeaders } from "./columns.ts";
import { readRow } from "./read-row.ts";

const known = { programs: new Set(["BTECH"]), branches: new Set(["CSE", "ECE"]) };
const good = {
  rollNo: "23CSE0001",
  name: "काव्या Rao",
  email: "Kavya@College.example",
  program: "btech",
  branch: "cse",
  graduatingYear: "2027",
} satisfies Partial<Record<ImportColumn, string>>;

describe("readRow", () => {
  it("reads a row that has just what is needed", () => {
    expect(readRow(2, good, known)).toMatchObject({
      student: {
        row: 2,
        email: "kavya@college.example",
        program: "BTECH",
        branch: "CSE",
        graduatingYear: 2027,
        cgpa: undefined,
      },
    });
  });

  it.each<[string, Partial<Record<ImportColumn, string>>, object]>([
    ["a percentage with its sign", { tenthPct: "91.5%" }, { tenthPct: 91.5 }],
    ["a value cleared on purpose", { cgpa: "-" }, { cgpa: null }],
    ["a value left alone", { cgpa: " " }, { cgpa: undefined }],
    ["one letter for a gender", { gender: "F" }, { gender: "female" }],
    ["yes and no", { disability: "Yes" }, { disability: true }],
    ["skills, once each", { skills: "SQL; java, sql" }, { skills: ["sql", "java"] }],
    ["a year back", { yearBack: "N" }, { yearBack: false }],
    ["attendance with its sign", { attendancePct: "81.5 %" }, { attendancePct: 81.5 }],
    ["countries, in any case", { workCountries: "in; us" }, { workCountries: ["IN", "US"] }],
    ["countries cleared on purpose", { workCountries: "-" }, { workCountries: null }],
    ["a dual degree", { secondBranch: "ece" }, { secondBranch: "ECE" }],
  ])("reads %s", (_label, cells, expected) => {
    expect(readRow(2, { ...good, ...cells }, known)).toMatchObject({ student: expected });
  });

  it.each<[string, Partial<Record<ImportColumn, string>>, string, string]>([
    ["no roll number", { rollNo: "" }, "roll_no", "missing"],
    ["a required value cleared", { name: "-" }, "name", "missing"],
    ["an address without a domain", { email: "kavya@" }, "email", "malformed"],
    ["a branch that the college has not", { branch: "XYZ" }, "branch", "unknown_code"],
    ["a grade above ten", { cgpa: "11" }, "cgpa", "out_of_range"],
    ["a grade in words", { cgpa: "eight" }, "cgpa", "not_a_number"],
    ["half a backlog", { activeBacklogs: "0.5" }, "active_backlogs", "not_a_number"],
    [
      "fewer backlogs in total than active",
      { activeBacklogs: "3", totalBacklogs: "1" },
      "total_backlogs",
      "inconsistent",
    ],
    ["a country by its name", { workCountries: "India" }, "work_countries", "unknown_value"],
    ["attendance above all of it", { attendancePct: "101" }, "attendance_pct", "out_of_range"],
    ["a gender that is none", { gender: "x" }, "gender", "unknown_value"],
    ["a telephone number in words", { phone: "call me" }, "phone", "malformed"],
  ])("refuses %s, by row, column and reason", (_label, cells, column, code) => {
    expect(readRow(7, { ...good, ...cells }, known)).toMatchObject({ problems: [{ row: 7, column, code }] });
  });

  it("names every problem of a row", () => {
    const read = readRow(3, { ...good, cgpa: "x", branch: "?" }, known);
    expect("problems" in read && read.problems.map((problem) => problem.column)).toEqual(["branch", "cgpa"]);
  });
});

describe("recogniseHeaders", () => {
  it("knows headers by any of their usual names", () => {
    const { columns, unknown, missing } = recogniseHeaders([
      "Roll No",
      "Student Name",
      "E-Mail",
      "Course",
      "DEPT",
      "Batch",
      "10th %",
      "Hobby",
    ]);
    expect(columns.slice(0, 7)).toEqual(["rollNo", "name", "email", "program", "branch", "graduatingYear", "tenthPct"]);
    expect(unknown).toEqual(["Hobby"]);
    expect(missing).toEqual([]);
  });

  it("says which are missing and which stand twice", () => {
    const { missing, repeated } = recogniseHeaders(["roll_no", "Roll Number", "name"]);
    expect(repeated).toEqual(["rollNo"]);
    expect(missing).toContain("email");
  });
});
