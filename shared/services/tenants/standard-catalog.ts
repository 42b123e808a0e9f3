import type { ProgramLevel } from "#shared/domain/catalog/levels.ts";

/** What a new college starts with; its admin changes what differs. */
export const STANDARD_PROGRAMS: readonly { code: string; name: string; level: ProgramLevel; durationYears: number }[] =
  [
    { code: "BTECH", name: "B.Tech", level: "undergraduate", durationYears: 4 },
    { code: "MTECH", name: "M.Tech", level: "postgraduate", durationYears: 2 },
    { code: "MBA", name: "MBA", level: "postgraduate", durationYears: 2 },
  ];

export const STANDARD_BRANCHES: readonly { code: string; name: string }[] = [
  { code: "CSE", name: "Computer Science and Engineering" },
  { code: "ECE", name: "Electronics and Communication Engineering" },
  { code: "EEE", name: "Electrical and Electronics Engineering" },
  { code: "ME", name: "Mechanical Engineering" },
  { code: "CE", name: "Civil Engineering" },
  { code: "MGMT", name: "Management" },
];
