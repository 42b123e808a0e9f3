import { describe, expect, it, test } from "vitest";
import { possibleCommands, transition } from "../lifecycle.ts";
import type { Role } from "../membership/roles.ts";
import {
  areBacklogsPossible,
  describeFieldValue,
  type FieldHolder,
  isSameValue,
  valueOfField,
  withField,
} from "./field-values.ts";
import { CHANGEABLE_FIELDS, type FieldOwner, ownerOf, type ProfileField, wayToChange } from "./fields.ts";
import { isFrozenAt, PROFILE_CHANGE_TRANSITIONS } from "./profile-change.ts";

describe("who may change what", () => {
  const rows: [string, ProfileField, Role, FieldOwner, boolean, string][] = [
    ["a student writes their own words", "headline", "student", "student", false, "write"],
    ["frozen, they ask", "headline", "student", "student", true, "request"],
    ["they ask the registrar", "cgpa", "student", "registrar", false, "request"],
    ["they ask the office", "tenthPct", "student", "office", false, "request"],
    ["they write a fact that the college left to them", "gapYears", "student", "student", false, "write"],
    ["but not once it is frozen", "gapYears", "student", "student", true, "request"],
    ["nobody writes a roll number", "rollNo", "admin", "registrar", false, "none"],
    ["nor asks for another", "rollNo", "student", "registrar", false, "none"],
    ["an officer enters what the registrar says", "cgpa", "officer", "registrar", false, "write"],
    ["frozen or not", "cgpa", "officer", "registrar", true, "write"],
    ["an admin as well", "tenthPct", "admin", "office", false, "write"],
    ["the office leaves to students what is theirs", "headline", "officer", "student", false, "none"],
    ["a coordinator decides and verifies, but does not write", "cgpa", "coordinator", "registrar", false, "none"],
    ["a recruiter reads", "cgpa", "recruiter", "registrar", false, "none"],
    ["an operator is no part of a college", "cgpa", "operator", "registrar", false, "none"],
  ];
  test.each(rows)("%s", (_label, field, role, owner, isFrozen, way) => {
    expect(wayToChange(field, { role, owner, isFrozen })).toBe(way);
  });

  it("follows the college where it has chosen an owner", () => {
    expect(ownerOf("tenthPct", {})).toBe("office");
    expect(ownerOf("tenthPct", { tenthPct: "student" })).toBe("student");
  });
});

describe("a freeze", () => {
  const at = (iso: string) => new Date(iso);
  test.each([
    ["none", null, "2026-10-01T00:00:00Z", "2026-10-01", false],
    ["a second before", "2026-10-01T00:00:00Z", "2026-09-30T23:59:59Z", "2026-10-01", false],
    ["to the second", "2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z", "2026-10-01", true],
    ["on the season's last day", "2026-10-01T00:00:00Z", "2027-06-30T10:00:00Z", "2027-06-30", true],
    ["once the season is over", "2026-10-01T00:00:00Z", "2027-06-30T20:00:00Z", "2027-07-01", false],
  ])("%s", (_label, freezes, now, today, frozen) => {
    const season = { profileFreezesAt: freezes === null ? null : at(freezes), endsOn: "2027-06-30" };
    expect(isFrozenAt(season, at(now), today)).toBe(frozen);
  });
});

const NOBODY: FieldHolder = {
  name: "Asha",
  cgpa: null,
  activeBacklogs: null,
  totalBacklogs: null,
  yearBack: null,
  attendancePct: null,
  gender: null,
  category: null,
  disability: null,
  tenthPct: null,
  twelfthPct: null,
  diplomaPct: null,
  gapYears: null,
  trainingPct: null,
  placedBefore: false,
  workCountries: null,
  phone: null,
  skills: [],
  profile: null,
};

describe("values", () => {
  const VALUES: Partial<Record<ProfileField, unknown>> = {
    name: "Asha Rao",
    skills: ["sql"],
    links: [{ label: "Code", url: "https://code.example" }],
    education: [{ institution: "College" }],
    work: [{ name: "Initech" }],
    projects: [{ name: "Compiler" }],
  };
  test.each(CHANGEABLE_FIELDS)("%s is read as it was written, and emptied again", (field) => {
    const value = VALUES[field] ?? 1;
    const written = withField(NOBODY, field, value);
    expect(valueOfField(written, field)).toEqual(value);
    for (const other of CHANGEABLE_FIELDS.filter((each) => each !== field)) {
      expect(valueOfField(written, other)).toEqual(valueOfField(NOBODY, other));
    }
    expect(valueOfField(withField(written, field, null), field)).toBeNull();
  });

  test.each([
    ["the same in another order of keys", { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ["another order of entries", ["a", "b"], ["b", "a"], false],
    ["nothing and nothing", null, null, true],
    ["zero and nothing", 0, null, false],
  ])("%s", (_label, one, other, same) => {
    expect(isSameValue(one, other)).toBe(same);
  });

  test.each([
    [null, null, true],
    [2, null, true],
    [2, 1, false],
    [1, 1, true],
  ])("%s active of %s backlogs", (activeBacklogs, totalBacklogs, possible) => {
    expect(areBacklogsPossible({ ...NOBODY, activeBacklogs, totalBacklogs })).toBe(possible);
  });

  test.each([
    ["cgpa", 8.1, "8.1"],
    ["tenthPct", 91, "91 %"],
    ["yearBack", false, "No"],
    ["category", "obc", "OBC"],
    ["headline", null, "not given"],
    ["education", [{ institution: "IIT", startDate: "2023" }, { institution: "KV" }], "IIT, 2023; KV"],
  ] as const)("%s %j reads as %s", (field, value, words) => {
    expect(describeFieldValue(field, value)).toBe(words);
  });
});

describe("a request", () => {
  it("is decided or taken back once", () => {
    expect(possibleCommands(PROFILE_CHANGE_TRANSITIONS, "pending")).toEqual(["approve", "reject", "withdraw"]);
    for (const over of ["approved", "rejected", "withdrawn"] as const) {
      expect(transition(PROFILE_CHANGE_TRANSITIONS, over, "approve")).toMatchObject({ ok: false, possible: [] });
    }
  });
});
