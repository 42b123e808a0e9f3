import { describe, expect, it } from "vitest";
import type { Applicant } from "./match-identifiers.ts";
import { readResultSheet, unknownColumnsOf } from "./result-sheet.ts";

const applicant = (rollNo: string, candidate = true): Applicant => ({
  applicationId: `application of ${rollNo}`,
  rollNo,
  email: `${rollNo.toLowerCase()}@college.example`,
  name: `Student ${rollNo}`,
  candidate,
});
const applicants = [applicant("A1"), applicant("A2"), applicant("A3"), applicant("A4", false)];

const linesOf = (text: string) => text.split("\n").map((line, i) => ({ record: line.split("|"), line: i + 1 }));
const read = (text: string) => readResultSheet({ lines: linesOf(text), applicants, others: new Set(["Z9"]) });
const said = (text: string) => {
  const { results, problems } = read(text);
  return [
    ...results.map((r) => `${r.row} ${r.applicationId.slice(-2)} ${r.list}${r.rank ?? ""}`),
    ...problems.map((p) => `${p.row} ${p.input} ${p.code}`),
  ];
};

describe("readResultSheet", () => {
  it.each<[string, string, string[]]>([
    [
      "headings in any order and case",
      "RESULT|Roll_No\nselected|a1\nRejected|A2",
      ["2 A1 advanced", "3 A2 eliminated"],
    ],
    ["addresses", "E-mail|Status\na1@college.example|AB", ["2 A1 absent"]],
    ["no headings", "A1|pass\nA2|wl 2\nA3|WL-1", ["1 A1 advanced", "2 A2 waitlisted2", "3 A3 waitlisted1"]],
    ["a bare list", "A1\nA3", ["1 A1 advanced", "2 A3 advanced"]],
    ["the excused", "Roll No|Decision\nA1|Excused", ["2 A1 excused"]],
    ["a word that is none", "Roll No|Result\nA1|perhaps\nA2|", ["2 perhaps unknown_result", "3  unknown_result"]],
    ["nobody's roll number", "A7\nZ9\nA4", ["1 A7 unknown", "2 Z9 not_applied", "3 A4 not_in_this_round"]],
    ["a row without a name", "Roll No|Result\n |selected", ["2  no_identifier"]],
    [
      "roll number and address of two people",
      "Roll|Mail|Result\nA1|a2@college.example|yes\nA3|slip@college.example|yes",
      ["2 A1, a2@college.example two_people", "3 A3, slip@college.example two_people"],
    ],
    ["one person twice alike", "A1|yes\nA1|yes", ["1 A1 advanced", "2 A1 repeated"]],
    ["one person twice, otherwise", "A1|yes\nA1|no", ["1 A1 contradictory", "2 A1 contradictory"]],
    ["a score that is none", "Roll No|Result|Marks\nA1|yes|high", ["2 high bad_score"]],
  ])("reads %s", (_label, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it("keeps scores and remarks, and names columns that it leaves out", () => {
    const sheet = "Roll No|Shoe size|Result|Score|Remarks\nA1|42|yes|81.5|Clear thinking";
    expect(read(sheet).results).toMatchObject([{ score: 81.5, remark: "Clear thinking" }]);
    expect(unknownColumnsOf(linesOf(sheet))).toEqual(["Shoe size"]);
  });
});
