import { expect, test } from "vitest";
import type { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import { countDoubtful } from "./doubtful.ts";
import { reviewOf } from "./merge-draft.ts";
import { draftFromResume } from "./parsed-draft.ts";
import { draftOf } from "./profile-draft.ts";

const read = <V>(value: V, confidence = 0.9) => ({ value, confidence, span: { start: 0, end: 1 } });

const parsed: ParsedResume = {
  engine: { name: "local", version: "1" },
  basics: {
    phone: read("+91 97853 68782"),
    location: read("Nagpur", 0.4),
    url: read("aditi.example"),
    profiles: [{ network: "GitHub", url: read("https://github.com/aditi") }],
  },
  education: [{ institution: read("Vindhya University"), studyType: read("B.Tech"), score: read("6.58/10") }],
  work: [
    { name: read("Orbit"), position: read("Backend intern"), startDate: read("2026-05") },
    { name: read("Orbit"), position: read("Data intern") },
  ],
  projects: [],
  skills: [read("React"), read("react"), read("SQL")],
  warnings: [],
};

const profile: MyProfileView = {
  enrollmentId: "e",
  rollNo: "23CSE0001",
  name: "Aditi",
  email: "a@example.org",
  record: {
    program: "B.Tech",
    branch: "CSE",
    secondBranch: null,
    graduatingYear: 2027,
    cgpa: null,
    activeBacklogs: null,
    totalBacklogs: null,
    tenthPct: null,
    twelfthPct: null,
    diplomaPct: null,
    gapYears: null,
    yearBack: null,
    attendancePct: null,
    trainingPct: null,
    workCountries: null,
    placedBefore: false,
    gender: null,
    category: null,
    disability: null,
  },
  phone: null,
  skills: ["git"],
  profile: null,
  confirmedAt: null,
  fields: [],
  frozen: null,
  pending: [],
};
const confirmed: MyProfileView = {
  ...profile,
  phone: "0712 1234567",
  confirmedAt: "2026-08-01T00:00:00.000Z",
  profile: {
    headline: "Builder",
    links: [],
    education: [{ institution: "VINDHYA university", studyType: "B. Tech", score: "6.6" }],
    work: [{ name: "Orbit", position: "Backend Intern" }],
    projects: [{ name: "Mess Menu" }],
  },
};

test("what was read becomes a draft that knows how surely", () => {
  const { phone, skills, sections } = draftFromResume(parsed);
  expect(phone).toEqual({ value: "+91 97853 68782", found: { text: "+91 97853 68782", confidence: 0.9 } });
  expect(skills).toEqual(["react", "sql"]);
  expect(sections.education[0]?.["area"]).toEqual({ value: "" });
  expect(sections.links.map(({ url }) => url?.value)).toEqual(["https://github.com/aditi", "https://aditi.example"]);
});

test("the first time, what was read fills the profile; what the office knows stays", () => {
  const { draft, extra } = reviewOf({ ...profile, phone: "0712 1234567" }, parsed);
  expect(draft.phone).toMatchObject({ value: "0712 1234567", found: { text: "+91 97853 68782" } });
  expect(draft.skills).toEqual(["git", "react", "sql"]);
  expect(draft.sections.work).toHaveLength(2);
  expect(extra.skills).toEqual([]);
});

test("a confirmed profile stays; the résumé stands beside it, and what is new is proposed", () => {
  const { draft, extra } = reviewOf(confirmed, parsed);
  expect(draft.headline.value).toBe("Builder");
  expect(draft.sections.education[0]?.["score"]).toMatchObject({ value: "6.6", found: { text: "6.58/10" } });
  expect(draft.sections.work.map(({ position }) => position?.value)).toEqual(["Backend Intern"]);
  expect(extra.sections.work.map(({ position }) => position?.value)).toEqual(["Data intern"]);
  expect(extra.sections.education).toEqual([]);
  expect(extra.skills).toEqual(["react", "sql"]);
  expect(draft.sections.projects).toEqual(draftOf(confirmed).sections.projects);
});

test("counts what was read unsurely", () => {
  expect(countDoubtful(draftFromResume(parsed))).toBe(1);
  expect(countDoubtful(draftOf(confirmed))).toBe(0);
});
