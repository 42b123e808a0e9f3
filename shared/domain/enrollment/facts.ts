import type { Category, Gender } from "./attributes.ts";

/**
 * What is known of a student, as eligibility sees it. `null` is unknown: the office or the student has not said.
 * Programme and branches are codes; a dual degree has two branches.
 */
export interface StudentFacts {
  readonly program: string;
  readonly branches: readonly string[];
  readonly graduatingYear: number;
  readonly cgpa: number | null;
  readonly activeBacklogs: number | null;
  /** Active and cleared. */
  readonly totalBacklogs: number | null;
  readonly tenthPct: number | null;
  readonly twelfthPct: number | null;
  readonly diplomaPct: number | null;
  readonly gapYears: number | null;
  readonly gender: Gender | null;
  readonly category: Category | null;
  readonly skills: readonly string[];
}
