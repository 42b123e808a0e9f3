import { expect, test } from "vitest";
import { confidenceOf, percentOf, saysTheSame } from "./confidence.ts";
import { toPartialDate } from "./partial-date.ts";
import { labelFor, typeOf } from "./resume-file.ts";
import { addSkills, MAX_SKILLS } from "./skills.ts";
import { yearsOf } from "./years-of.ts";

test.each([
  ["2024", "2024"],
  ["2024-06", "2024-06"],
  ["06/2024", "2024-06"],
  ["2024/6", "2024-06"],
  ["June 2024", "2024-06"],
  ["Sept. 2024", "2024-09"],
  ["13/2024", "13/2024"],
  ["Junk 2024", "Junk 2024"],
  ["present", "present"],
  [" ", ""],
])("the date %j is %j", (typed, date) => {
  expect(toPartialDate(typed)).toBe(date);
});

test.each([
  ["2024-06", "2024-08", "Jun 2024 to Aug 2024"],
  ["2023", "", "since 2023"],
  ["", "2027-05", "until May 2027"],
  ["", "", ""],
])("from %j to %j: %j", (start, end, text) => {
  expect(yearsOf(start, end)).toBe(text);
});

test("skills are added once each, in small letters, as many as may be", () => {
  expect(addSkills(["sql"], " React,  machine   learning; SQL\n")).toEqual(["sql", "react", "machine learning"]);
  expect(addSkills([], Array.from({ length: 99 }, (_, i) => `s${i}`).join(","))).toHaveLength(MAX_SKILLS);
  expect(addSkills(["sql"], " , ")).toEqual(["sql"]);
});

test.each([
  ["Aditi_Varma CV.pdf", "Aditi Varma CV"],
  [".pdf", "Résumé"],
  ["v2.1 final.docx", "v2.1 final"],
])("the file %j is called %j", (fileName, label) => {
  expect(labelFor(fileName)).toBe(label);
});

test("a type is taken from the name's ending where the system knows none", () => {
  expect(typeOf({ name: "a.PDF", type: "" })).toBe("application/pdf");
  expect(typeOf({ name: "a.docx", type: "" })).toContain("wordprocessingml");
  expect(typeOf({ name: "a.pdf", type: "text/plain" })).toBe("text/plain");
  expect(typeOf({ name: "a", type: "" })).toBe("");
});

test.each([
  [0.97, "good", "97 %"],
  [0.85, "good", "85 %"],
  [0.6, "info", "60 %"],
  [0.59, "warn", "59 %"],
])("%d is %s", (confidence, tone, percent) => {
  expect([confidenceOf(confidence).tone, percentOf(confidence)]).toEqual([tone, percent]);
});

test("punctuation, blanks and capitals make no difference", () => {
  expect(saysTheSame("+91 97853-68782", "+919785368782")).toBe(true);
  expect(saysTheSame("B.Tech", "BTech (Hons)")).toBe(false);
});
