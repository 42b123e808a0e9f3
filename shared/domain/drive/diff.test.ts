import { describe, expect, test } from "vitest";
import { lakhs } from "#shared/testing/factories/drive.ts";
import { posting } from "#shared/testing/factories/posting.ts";
import type { DriveContent } from "./content.ts";
import { diffDrive, hasMaterialChange } from "./diff.ts";

const WORDS = { timeZone: "Asia/Kolkata" };
const BEFORE = posting();
const [TEST, INTERVIEW] = BEFORE.rounds as [DriveContent["rounds"][number], DriveContent["rounds"][number]];
const HR = { name: "HR", kind: "hr" } as const;

const sentences = (change: Partial<DriveContent>, before = BEFORE) =>
  diffDrive(before, { ...before, ...change }, WORDS).map(({ sentence }) => sentence);

test.each<[label: string, change: Partial<DriveContent>, sentences: string[], isMaterial: boolean]>([
  ["nothing", {}, [], false],
  ["a typo in the text", { description: "Keeps the payments platform up." }, ["The description was reworded"], false],
  ["another title", { title: "SRE" }, ["Role “Platform engineer” → “SRE”"], false],
  ["more openings", { openings: 4 }, ["Openings not said → 4"], false],
  ["skills", { skills: ["Go"] }, ["Skills none → Go"], false],
  ["another outcome", { outcome: "internship" }, ["Kind full-time job → internship"], true],
  ["another place", { locations: ["Pune", "Goa"] }, ["Locations Bengaluru → Pune, Goa"], true],
  ["remote work", { workMode: "remote" }, ["Work mode not said → remote"], true],
  ["a joining date", { joiningOn: "2027-07-01" }, ["Joining date not said → 1 Jul 2027"], true],
  ["another venue", { venue: "Hall 2" }, ["Venue not said → Hall 2"], true],
  ["more pay", { compensation: lakhs(9) }, ["Fixed pay ₹8.00 LPA → ₹9.00 LPA"], true],
  [
    "a joining bonus",
    { compensation: { ...lakhs(8), joiningBonusMinor: 10_000_000 } },
    [
      "Joining bonus ₹0.00 LPA → ₹1.00 LPA",
      "CTC ₹8.00 LPA → ₹9.00 LPA",
      "Guaranteed in year one ₹8.00 LPA → ₹9.00 LPA",
    ],
    true,
  ],
  [
    "a bond",
    { compensation: { ...lakhs(8), bond: { months: 24, penaltyMinor: 20_000_000 } } },
    ["Bond none → 24 months at ₹2,00,000"],
    true,
  ],
  [
    "another currency",
    { compensation: { ...lakhs(8), currency: "USD", fixedMinor: 9_000_000 } },
    ["Currency INR → USD", "Fixed pay ₹8.00 LPA → $90K a year"],
    true,
  ],
  [
    "a wider rule",
    { eligibility: { all: [{ field: "cgpa", op: "gte", value: 6.5 }] } },
    ["Who may apply: CGPA at least 7 → CGPA at least 6.5"],
    true,
  ],
  [
    "a later deadline",
    { applicationsCloseAt: "2026-12-22T12:00:00.000Z" },
    ["Deadline moved from 20 Dec 2026, 5:30 pm IST to 22 Dec 2026, 5:30 pm IST"],
    true,
  ],
  ["the same deadline in another zone's words", { applicationsCloseAt: "2026-12-20T17:30:00.000+05:30" }, [], false],
  [
    "a window for withdrawing",
    { withdrawalsCloseAt: "2026-12-21T12:00:00.000Z" },
    ["Applications can be withdrawn until 21 Dec 2026, 5:30 pm IST"],
    true,
  ],
  ["a round more", { rounds: [TEST, INTERVIEW, HR] }, ["Round “HR” added"], true],
  ["a round fewer", { rounds: [INTERVIEW] }, ["Round “Test” removed"], true],
  [
    "a round renamed",
    { rounds: [{ ...TEST, name: "Coding" }, INTERVIEW] },
    ["Round “Test” is now called “Coding”"],
    true,
  ],
  ["rounds swapped", { rounds: [INTERVIEW, TEST] }, ["Rounds are held in another order: Interview, Test"], true],
])("%s", (_label, change, expected, isMaterial) => {
  expect(sentences(change)).toEqual(expected);
  expect(hasMaterialChange(diffDrive(BEFORE, { ...BEFORE, ...change }, WORDS))).toBe(isMaterial);
});

describe("a deadline over a change of clocks", () => {
  test("is told in the offset of its own day", () => {
    const before = posting({ applicationsCloseAt: "2026-03-28T16:00:00.000Z" });
    const change = { applicationsCloseAt: "2026-03-30T15:00:00.000Z" };
    const [change1] = diffDrive(before, { ...before, ...change }, { timeZone: "Europe/Berlin" });
    expect(change1?.sentence).toMatch(/28 Mar 2026, 5:00 pm .* 30 Mar 2026, 5:00 pm /);
  });
});
