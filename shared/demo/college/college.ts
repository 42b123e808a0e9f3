import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";

/** How large a college is to be. */
export interface CollegeSize {
  readonly students: number;
  readonly drives: number;
  readonly applications: number;
}

/** What up to which part of a season's drives, in order of their deadlines, has come to. */
export type Progress = readonly (readonly [upTo: number, status: DriveStatus])[];

/** A company that is not one of those whose drives are made up. */
export interface KnownCompany {
  readonly name: string;
  readonly website: string;
  readonly industry: string;
  readonly about: string;
  readonly status: "approved" | "pending";
  readonly flags?: readonly ("free_mail" | "domain_mismatch")[];
  readonly recruiter?: { readonly name: string; readonly email: string };
}

export interface MadeUpCollege extends CollegeSize {
  readonly slug: string;
  readonly name: string;
  readonly seed: number;
  readonly senderName?: string;
  readonly primaryColor?: string;
  readonly accentColor?: string;
  /** One job a student without one. */
  readonly policy?: PlacementPolicy;
  /** Of a hundred students, how many have signed in. */
  readonly joined?: number;
  readonly progress?: Progress;
  readonly companies?: readonly KnownCompany[];
}

export const LARGE: CollegeSize = { students: 20_000, drives: 200, applications: 200_000 };

/** One of the many that a large one shares an installation with. */
export const SMALL: CollegeSize = { students: 200, drives: 10, applications: 1_000 };

export const LARGE_COLLEGE: MadeUpCollege = {
  ...LARGE,
  slug: "brahmaputra",
  name: "Brahmaputra Technical University",
  seed: 31,
};

/** Late in a season: most drives are over. */
export const LATE_PROGRESS: Progress = [
  [0.6, "closed"],
  [0.68, "results_declared"],
  [0.74, "in_process"],
  [0.78, "applications_closed"],
  [0.86, "published"],
  [0.89, "approved"],
  [0.93, "submitted"],
  [0.95, "changes_requested"],
  [0.98, "draft"],
  [1, "cancelled"],
];

/** In the middle of it: more is under way than over. */
export const MIDDLE_PROGRESS: Progress = [
  [0.28, "closed"],
  [0.4, "results_declared"],
  [0.54, "in_process"],
  [0.58, "applications_closed"],
  [0.8, "published"],
  [0.86, "approved"],
  [0.92, "submitted"],
  [0.95, "changes_requested"],
  [0.98, "draft"],
  [1, "cancelled"],
];
