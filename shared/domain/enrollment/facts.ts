import type { Category, Gender } from "./attributes.ts";

/**
 * What is known of a student, as eligibility sees it. `null` is unknown: the office or the student has not said.
 * Programme and branches are codes; a dual degree has two branches, the primary one first.
 */
export interface StudentFacts {
  readonly program: string;
  readonly branches: readonly string[];
  readonly graduatingYear: number;
  /** 0.00 to 10.00 as stored; rules see it rounded. */
  readonly cgpa: number | null;
  readonly activeBacklogs: number | null;
  /** Active and cleared. */
  readonly totalBacklogs: number | null;
  readonly tenthPct: number | null;
  readonly twelfthPct: number | null;
  /** Lateral entry: instead of the 12th. */
  readonly diplomaPct: number | null;
  readonly gapYears: number | null;
  /** Had to repeat a year of the programme. */
  readonly yearBack: boolean | null;
  /** Of classes. */
  readonly attendancePct: number | null;
  /** Of the placement training's sessions. */
  readonly trainingPct: number | null;
  /** Holds an accepted offer of any season here, or was placed in an earlier one that the office knows of. */
  readonly placedBefore: boolean;
  /** Countries where they may work without sponsorship, ISO 3166-1 alpha-2. */
  readonly workCountries: readonly string[] | null;
  readonly gender: Gender | null;
  readonly category: Category | null;
  readonly disability: boolean | null;
  readonly skills: readonly string[];
}

/** Somebody of whom nothing is known. */
export const UNKNOWN_FACTS: StudentFacts = {
  program: "",
  branches: [],
  graduatingYear: 0,
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
  placedBefore: false,
  workCountries: null,
  gender: null,
  category: null,
  disability: null,
  skills: [],
};
