import type { StudentFacts } from "../enrollment/facts.ts";
import type { StrikeKind } from "../strike/statuses.ts";
import { isExempt, type PolicyJob } from "./job.ts";
import type { ExternalSource, OfferWeight, PolicyRules } from "./policy.ts";

/**
 * What became of an offer. `left`: accepted, and left for a better one. `lost`: taken back by the company or the
 * office, which is never held against the student.
 */
export const OFFER_STATES = ["open", "accepted", "declined", "expired", "left", "lost"] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** An offer of the season as the policy sees it. */
export interface OfferRecord {
  readonly id: string;
  readonly job: PolicyJob;
  readonly source: "drive" | ExternalSource;
  readonly state: OfferState;
  /** Day of its release in the college's time zone, `YYYY-MM-DD`. */
  readonly releasedOn: string;
}

/** What a student has behind them in a season. */
export interface Standing {
  readonly facts: StudentFacts;
  readonly offers: readonly OfferRecord[];
  /** Applications sent, withdrawn ones included. */
  readonly applications: number;
  /** Applications that advanced in a released round. */
  readonly shortlists: number;
  /** Strikes that count, by kind. */
  readonly strikes: Readonly<Partial<Record<StrikeKind, number>>>;
}

/** How an offer counts: by where it comes from, and by what kind of job it is. The lighter of both decides. */
export function weightOf(rules: PolicyRules, { source, job }: Pick<OfferRecord, "source" | "job">): OfferWeight {
  const own = rules.outcomes[job.outcome];
  const bySeason = source === "drive" && own !== "open" && rules.placedWhen === "selected" ? "binding" : own;
  if (source === "drive") return bySeason;
  return own === "open" ? "open" : rules.external[source];
}

/** Whether the student holds this offer: it keeps them from other jobs. */
export function isHeld(rules: PolicyRules, offer: OfferRecord): boolean {
  const weight = weightOf(rules, offer);
  if (weight === "open") return false;
  return offer.state === "accepted" || (offer.state === "open" && weight === "binding");
}

/** Whether this offer is used up: it counts towards what a season allows. */
export function isUsed(rules: PolicyRules, offer: OfferRecord): boolean {
  if (weightOf(rules, offer) === "open" || isExempt(rules, offer.job)) return false;
  if (offer.state === "declined" || offer.state === "expired") return rules.declinesCount;
  return offer.state === "left" || isHeld(rules, offer);
}

/** Upgrades made: offers that were left for better ones. */
export function upgradesUsed(rules: PolicyRules, { offers }: Standing): number {
  return offers.filter((offer) => offer.state === "left" && weightOf(rules, offer) !== "open").length;
}

/** Strikes that the policy counts. */
export function strikesCounted(rules: PolicyRules, { strikes }: Pick<Standing, "strikes">): number {
  return (rules.strikes?.kinds ?? []).reduce((sum, kind) => sum + (strikes[kind] ?? 0), 0);
}

/** The standing with one offer in another state. */
export function withOffer(standing: Standing, id: string, state: OfferState): Standing {
  return { ...standing, offers: standing.offers.map((offer) => (offer.id === id ? { ...offer, state } : offer)) };
}
