import { type ApplicationStatus, statusForStudent } from "../application/statuses.ts";
import { truthOf } from "../eligibility/evaluate.ts";
import type { EligibilityRule } from "../eligibility/rule.ts";
import type { StudentFacts } from "../enrollment/facts.ts";
import type { RoundOutcome } from "../round/statuses.ts";

export const AUDIENCE_KINDS = ["season", "students", "rule", "drive", "recruiters"] as const;

/** Applications as their students know them: an offer that the office still holds is not yet there. */
export const AUDIENCE_APPLICATION_STATUSES = [
  "in_progress",
  "offered",
  "accepted",
  "declined",
  "rejected",
  "withdrawn",
  "auto_withdrawn",
  "offer_terminated",
] as const satisfies readonly ApplicationStatus[];
export type AudienceApplicationStatus = (typeof AUDIENCE_APPLICATION_STATUSES)[number];

export const AUDIENCE_OUTCOMES = ["advanced", "eliminated", "waitlisted"] as const satisfies readonly RoundOutcome[];

/** Whom an announcement is for. An empty list stands for all. */
export type Audience =
  | { readonly kind: "season"; readonly cycleId: string }
  | {
      readonly kind: "students";
      readonly programIds: readonly string[];
      readonly branchIds: readonly string[];
      readonly graduatingYears: readonly number[];
    }
  | { readonly kind: "rule"; readonly cycleId: string; readonly rule: EligibilityRule }
  | { readonly kind: "drive"; readonly driveId: string; readonly applicants: Applicants }
  | { readonly kind: "recruiters"; readonly companyIds: readonly string[] };

export type Applicants =
  | { readonly by: "all" }
  | { readonly by: "status"; readonly statuses: readonly AudienceApplicationStatus[] }
  | {
      readonly by: "outcome";
      readonly roundId: string;
      readonly outcomes: readonly (typeof AUDIENCE_OUTCOMES)[number][];
    };

/** What an audience knows of a student on one programme. */
export interface AudienceStudent {
  readonly kind: "student";
  readonly programId: string;
  /** The first, and the second of a dual degree. */
  readonly branchIds: readonly string[];
  readonly facts: StudentFacts;
  /** Seasons in which they are active. */
  readonly cycleIds: readonly string[];
  readonly applications: readonly {
    readonly driveId: string;
    readonly status: ApplicationStatus;
    readonly results: readonly {
      readonly roundId: string;
      readonly released: boolean;
      readonly outcome: RoundOutcome;
    }[];
  }[];
}

export interface AudienceRecruiter {
  readonly kind: "recruiter";
  readonly companyId: string;
  readonly companyApproved: boolean;
}

export type AudiencePerson = AudienceStudent | AudienceRecruiter;

/**
 * Whether somebody is in an audience. `branchId`: the branch that a coordinator's announcements are confined to. The
 * compiled condition of `shared/services/announcements` agrees; a property test holds it to that.
 */
export function isInAudience(audience: Audience, person: AudiencePerson, branchId: string | null): boolean {
  if (audience.kind === "recruiters") {
    if (branchId !== null || person.kind !== "recruiter") return false;
    return person.companyApproved && isAmong(audience.companyIds, person.companyId);
  }
  if (person.kind !== "student") return false;
  if (branchId !== null && !person.branchIds.includes(branchId)) return false;
  return isAddressed(audience, person);
}

function isAddressed(audience: Exclude<Audience, { kind: "recruiters" }>, student: AudienceStudent): boolean {
  switch (audience.kind) {
    case "season":
      return student.cycleIds.includes(audience.cycleId);
    case "students":
      return (
        isAmong(audience.programIds, student.programId) &&
        (audience.branchIds.length === 0 || student.branchIds.some((id) => audience.branchIds.includes(id))) &&
        isAmong(audience.graduatingYears, student.facts.graduatingYear)
      );
    case "rule":
      return student.cycleIds.includes(audience.cycleId) && truthOf(audience.rule, student.facts) === "true";
    case "drive":
      return student.applications.some(
        (each) => each.driveId === audience.driveId && isAmongApplicants(audience.applicants, each),
      );
  }
}

function isAmongApplicants(applicants: Applicants, application: AudienceStudent["applications"][number]): boolean {
  if (applicants.by === "all") return true;
  if (applicants.by === "status") {
    return (applicants.statuses as readonly ApplicationStatus[]).includes(statusForStudent(application.status));
  }
  // What is not released is not told, by the choice of whom to write to either.
  return application.results.some(
    ({ roundId, released, outcome }) =>
      roundId === applicants.roundId && released && (applicants.outcomes as readonly RoundOutcome[]).includes(outcome),
  );
}

function isAmong<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
