import type { DriveOutcome } from "../drive/statuses.ts";
import type { EligibilityRule } from "../eligibility/rule.ts";
import type { StrikeKind } from "../strike/statuses.ts";

/** What of a job's pay the policy compares. `guaranteed`: cash that is certain in the first year. */
export const PAY_BASES = ["ctc", "fixed", "guaranteed"] as const;
export type PayBasis = (typeof PAY_BASES)[number];

/**
 * A tier of jobs. A policy lists them from the lowest to the highest; a job is of the highest whose conditions it
 * meets. One without conditions takes whatever no other does.
 */
export interface JobCategory {
  readonly id: string;
  readonly name: string;
  /** From this pay on, in minor units a year, on the policy's basis; null: whatever it pays. */
  readonly minPayMinor: number | null;
  /** Only drives with one of these tags; empty: any drive. */
  readonly tags: readonly string[];
  /** Offers of this category that a student may use in the season; null: as many as the rest allows. */
  readonly maxOffers: number | null;
}

/** A move that a placed student may make. `keeps`: the offer in hand stays beside the new one. */
export interface CategoryMove {
  readonly from: string;
  readonly to: string;
  readonly keeps: boolean;
}

/** `binding`: counts from the moment it is released. `when_accepted`: counts once accepted. `open`: never counts. */
export const OFFER_WEIGHTS = ["binding", "when_accepted", "open"] as const;
export type OfferWeight = (typeof OFFER_WEIGHTS)[number];

/** Where an offer comes from, besides a drive of the season. */
export const EXTERNAL_SOURCES = ["ppo", "off_campus"] as const;
export type ExternalSource = (typeof EXTERNAL_SOURCES)[number];

export interface ApplicationCap {
  readonly max: number;
  /** Holds to the end of this day, `YYYY-MM-DD` in the college's time zone; null: the whole season. */
  readonly until: string | null;
  /** Whoever was shortlisted fewer times than this is not capped; null: everybody is. */
  readonly unlessFewerShortlistsThan: number | null;
}

/** The rules of a season, as data. */
export interface PolicyRules {
  readonly payBasis: PayBasis;
  /** From the lowest to the highest; empty: all jobs are alike. */
  readonly categories: readonly JobCategory[];
  /** The only moves that a placed student may make; null: any move that the pay allows. */
  readonly moves: readonly CategoryMove[] | null;
  /** `selected`: out once an offer is released, whatever the student answers. */
  readonly placedWhen: "accepted" | "selected";
  /** Offers that a student may use in the season, those that were left included; null: no limit. */
  readonly maxOffers: number | null;
  /** How often an accepted offer may be left for a better one. 0: one job and out. */
  readonly upgradeLimit: number;
  /** A better offer pays at least this many times the one in hand. */
  readonly minMultiple: number;
  /** Drives with one of these tags stay open to those who are placed. */
  readonly exemptTags: readonly string[];
  /** An offer that was declined, or not answered, is used up as an accepted one is. */
  readonly declinesCount: boolean;
  /** `higher_only`: whoever declines an offer has only the categories above it left. */
  readonly afterDecline: "any" | "higher_only";
  /** `forfeit`: whoever declines an upgrade loses the offer in hand with it. */
  readonly upgradeDeclined: "keep" | "forfeit";
  /** How an offer of each kind of drive counts; `open` lets an intern go on. */
  readonly outcomes: Readonly<Record<DriveOutcome, OfferWeight>>;
  /** How an offer from outside the season's drives counts. */
  readonly external: Readonly<Record<ExternalSource, OfferWeight>>;
  /** Of several offers released on one day: the first is final, or the student chooses among them. */
  readonly sameDay: "first_is_final" | "choose";
  /** Hours that a student has to answer an offer. */
  readonly responseHours: number;
  readonly onSilence: "decline" | "accept";
  /** Strikes of these kinds; whoever has `debarAt` of them may apply no more. Null: nobody is debarred. */
  readonly strikes: { readonly kinds: readonly StrikeKind[]; readonly debarAt: number } | null;
  /** What everybody must meet to apply to anything: attendance, dues, training, backlogs. */
  readonly gate: EligibilityRule;
  readonly applicationCap: ApplicationCap | null;
}

/** Other rules for the students of some programmes; what is left out is as for everybody. */
export interface PolicyException {
  /** Programme codes. */
  readonly programs: readonly string[];
  readonly rules: Partial<PolicyRules>;
}

export interface PlacementPolicy extends PolicyRules {
  /** The first that names a student's programme holds for them. */
  readonly exceptions: readonly PolicyException[];
}

/** The rules that hold for the students of a programme. */
export function rulesFor(policy: PlacementPolicy, program: string): PolicyRules {
  const exception = policy.exceptions.find(({ programs }) => programs.includes(program));
  return exception === undefined ? policy : { ...policy, ...exception.rules };
}

/** The commonest policy of published ones: one student, one job, 48 hours to answer. */
export const ONE_JOB_POLICY: PlacementPolicy = {
  payBasis: "ctc",
  categories: [],
  moves: null,
  placedWhen: "accepted",
  maxOffers: null,
  upgradeLimit: 0,
  minMultiple: 1,
  exemptTags: [],
  declinesCount: false,
  afterDecline: "any",
  upgradeDeclined: "keep",
  outcomes: {
    full_time: "when_accepted",
    internship: "when_accepted",
    intern_plus_full_time: "when_accepted",
    ppo: "when_accepted",
  },
  external: { ppo: "when_accepted", off_campus: "when_accepted" },
  sameDay: "first_is_final",
  responseHours: 48,
  onSilence: "decline",
  strikes: null,
  gate: { all: [] },
  applicationCap: null,
  exceptions: [],
};

/** One upgrade, and only to an offer that pays half as much again. */
export const DREAM_UPGRADE_POLICY: PlacementPolicy = { ...ONE_JOB_POLICY, upgradeLimit: 1, minMultiple: 1.5 };
