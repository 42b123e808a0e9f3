import { expect, test } from "vitest";
import { type DriveDraft, emptyDraft, fromDriveDraft } from "./drive-draft.ts";
import { errorsBySection } from "./sections.ts";

const ZONE = "Asia/Kolkata";

function filled(change: Partial<DriveDraft> = {}): DriveDraft {
  const draft = emptyDraft("0190a000-0000-7000-8000-000000000001");
  return {
    ...draft,
    title: "Platform engineer",
    description: "Keeps the payment platform up, and makes it faster.",
    locations: "Bengaluru, Pune,, Bengaluru",
    openings: "1,200",
    tags: "core, psu",
    closesAt: "2026-12-20T17:30",
    pay: { ...draft.pay, fixed: "12 lakh" },
    ...change,
  };
}

test("a filled form becomes a request, its deadline an instant in UTC", () => {
  const { fields, problems } = fromDriveDraft(filled(), ZONE);
  expect(problems).toEqual([]);
  expect(fields).toMatchObject({
    locations: ["Bengaluru", "Pune"],
    openings: 1_200,
    tags: ["core", "psu"],
    eligibility: { all: [] },
    applicationsCloseAt: "2026-12-20T12:00:00.000Z",
    rounds: [
      { name: "Online test", kind: "test" },
      { name: "Interview", kind: "technical" },
    ],
  });
});

test("openings may be left open", () => {
  expect(fromDriveDraft(filled({ openings: " " }), ZONE).fields.openings).toBeNull();
});

test("an empty form names everything that it needs at once", () => {
  const { problems } = fromDriveDraft(emptyDraft(""), ZONE);
  expect(problems.map(({ name }) => name)).toEqual([
    "cycleId",
    "title",
    "description",
    "compensation.fixedMinor",
    "applicationsCloseAt",
  ]);
});

test("an internship is about its stipend", () => {
  const { problems } = fromDriveDraft(filled({ outcome: "internship", pay: emptyDraft("").pay }), ZONE);
  expect(problems.map(({ name }) => name)).toEqual(["compensation.stipendMonthlyMinor"]);
});

test("errors are counted for the part of the form that they are in", () => {
  const errors = { title: "x", "compensation.fixedMinor": "x", "compensation.bond.months": "x", "rounds.1.name": "x" };
  expect(errorsBySection(errors)).toEqual({ job: 1, pay: 2, rounds: 1 });
});
