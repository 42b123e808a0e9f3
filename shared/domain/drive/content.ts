import type { Compensation } from "../compensation/compensation.ts";
import type { EligibilityRule } from "../eligibility/rule.ts";
import type { RoundKind } from "../round/statuses.ts";
import type { DriveMode, DriveOutcome, WorkMode } from "./statuses.ts";

/** A round of a posting; `id` names one that stands already, so that it keeps its results when it moves or is renamed. */
export interface RoundContent {
  readonly id?: string | undefined;
  readonly name: string;
  readonly kind: RoundKind;
}

/** All that a drive tells an applicant: what a version keeps, and what two versions differ in. */
export interface DriveContent {
  readonly title: string;
  readonly description: string;
  readonly outcome: DriveOutcome;
  readonly mode: DriveMode;
  /** Where it is held, for a drive that is held somewhere. */
  readonly venue: string | null;
  /** Where it is held online. */
  readonly meetingUrl: string | null;
  readonly workMode: WorkMode | null;
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  readonly openings: number | null;
  readonly locations: readonly string[];
  /** `YYYY-MM-DD` */
  readonly joiningOn: string | null;
  readonly compensation: Compensation;
  readonly eligibility: EligibilityRule;
  readonly rounds: readonly RoundContent[];
  /** ISO 8601 instants. */
  readonly applicationsCloseAt: string;
  /** Null: as long as applications are open. */
  readonly withdrawalsCloseAt: string | null;
}
