import { describe, expect, it } from "vitest";
import { type Applicant, matchIdentifiers } from "./match-identifiers.ts";

const applicant = (rollNo: string, candidate = true): Applicant => ({
  applicationId: `application of ${rollNo}`,
  rollNo,
  email: `${rollNo.toLowerCase().replaceAll(" ", "")}@college.example`,
  name: `Student ${rollNo}`,
  candidate,
});
const applicants = [applicant("23CSE01"), applicant("23CSE02"), applicant("23 ECE 07"), applicant("23ME09", false)];

describe("matchIdentifiers", () => {
  it.each([
    ["a roll number", "23CSE01", ["23CSE01"]],
    ["any case and blanks", " 23cse 02 ", ["23CSE02"]],
    ["a roll number that has blanks itself", "23ece07", ["23 ECE 07"]],
    ["an address", "23CSE01@College.Example", ["23CSE01"]],
    ["several a line, in the order pasted", "23CSE02\t23CSE01", ["23CSE02", "23CSE01"]],
  ])("recognises %s", (_label, text, rolls) => {
    const { matched, unmatched } = matchIdentifiers(text, applicants);
    expect(matched.map((each) => each.applicant.rollNo)).toEqual(rolls);
    expect(unmatched).toEqual([]);
  });

  it.each([
    ["what nobody has", "23CSE0I", "unknown"],
    ["a part of a roll number", "23CSE", "unknown"],
    ["a student who did not apply", "23cse99", "not_applied"],
    ["somebody who is out", "23ME09", "not_in_this_round"],
  ])("lists %s", (_label, text, reason) => {
    const { matched, unmatched } = matchIdentifiers(text, applicants, new Set(["23CSE99"]));
    expect(matched).toEqual([]);
    expect(unmatched).toEqual([{ line: 1, input: text, reason }]);
  });

  it("counts nobody twice, by roll number and address", () => {
    const { matched, unmatched } = matchIdentifiers("23CSE01\n23CSE01@college.example", applicants);
    expect(matched).toHaveLength(1);
    expect(unmatched).toEqual([{ line: 2, input: "23CSE01@college.example", reason: "repeated" }]);
  });

  it("does not choose between roll numbers that differ in case alone", () => {
    const { matched, unmatched } = matchIdentifiers("ab1", [applicant("AB1"), { ...applicant("ab1"), email: "x@y.z" }]);
    expect(matched).toEqual([]);
    expect(unmatched).toMatchObject([{ reason: "ambiguous" }]);
  });
});
