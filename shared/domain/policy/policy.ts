/** The placement policy of a cycle, as data. Pay is compared by CTC in minor units of one currency. */
export interface PlacementPolicy {
  /** How often an accepted offer may be left for a better one. 0: one job and out. */
  readonly upgradeLimit: number;
  /** A better offer pays at least this many times the one that was accepted. */
  readonly minMultiple: number;
  /** Drives with one of these tags stay open to those who are placed. */
  readonly exemptTags: readonly string[];
  /** Hours that a student has to answer an offer. */
  readonly responseHours: number;
  /** Applications a student may send in a cycle; null is as many as they like. */
  readonly applicationCap: number | null;
}

/** The commonest policy of published ones: one student, one job, 48 hours to answer. */
export const ONE_JOB_POLICY: PlacementPolicy = {
  upgradeLimit: 0,
  minMultiple: 1,
  exemptTags: [],
  responseHours: 48,
  applicationCap: null,
};

/** One upgrade, and only to an offer that pays half as much again. */
export const DREAM_UPGRADE_POLICY: PlacementPolicy = { ...ONE_JOB_POLICY, upgradeLimit: 1, minMultiple: 1.5 };
