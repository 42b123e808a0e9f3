import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { CompanyFlag } from "#shared/domain/company/statuses.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";

/** How large a college is to be. */
export interface CollegeSize {
  readonly students: number;
  readonly drives: number;
  readonly applications: number;
}

export interface MadeUpCollege extends CollegeSize {
  readonly slug: string;
  readonly name: string;
  readonly seed: number;
  /** What is left out of the rest is as for a large college late in its season. */
  readonly senderName?: string;
  readonly primaryColor?: string;
  readonly accentColor?: string;
  /** Without one: one job a student. */
  readonly policy?: PlacementPolicy;
  readonly stage?: SeasonStage;
  /** Companies with nothing posted yet. */
  readonly companies?: readonly KnownCompany[];
  /** Of a hundred students, how many have signed in. */
  readonly joinedPercent?: number;
  /** The roll's first student is good, is in everything that goes on and has an offer to answer. */
  readonly hasLead?: boolean;
}

/** How much of a season's drives, in order of their deadlines, has come how far. */
export interface SeasonStage {
  /** Days since the first drive's deadline. */
  readonly days: number;
  /** Of a hundred candidates, how many pass a drive's first and its second round. */
  readonly passPercent: readonly [first: number, second: number];
  readonly progress: readonly (readonly [upTo: number, status: DriveStatus])[];
}

/** A company that is named, rather than taken from the list. */
export interface KnownCompany {
  readonly name: string;
  readonly website: string;
  readonly industry: string;
  readonly about: string;
  readonly status: "approved" | "pending";
  readonly flags: CompanyFlag[];
  readonly recruiter: { readonly name: string; readonly email: string } | null;
}

/** Most drives are over. */
export const LATE: SeasonStage = {
  days: 140,
  passPercent: [35, 40],
  progress: [
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
  ],
};

/** More is under way than over. */
export const MIDDLE: SeasonStage = {
  days: 45,
  passPercent: [42, 50],
  progress: [
    [0.24, "closed"],
    [0.36, "results_declared"],
    [0.52, "in_process"],
    [0.58, "applications_closed"],
    [0.8, "published"],
    [0.86, "approved"],
    [0.92, "submitted"],
    [0.95, "changes_requested"],
    [0.98, "draft"],
    [1, "cancelled"],
  ],
};

export const LARGE: CollegeSize = { students: 20_000, drives: 200, applications: 200_000 };

/** One of the many that a large one shares an installation with. */
export const SMALL: CollegeSize = { students: 200, drives: 10, applications: 1_000 };

export const LARGE_COLLEGE: MadeUpCollege = {
  ...LARGE,
  slug: "brahmaputra",
  name: "Brahmaputra Technical University",
  seed: 31,
};
