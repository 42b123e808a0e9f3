import { evaluateEligibility } from "../eligibility/evaluate.ts";
import { categoryOf, isExempt, payOf, type PolicyJob } from "./job.ts";
import { type PlacementPolicy, type PolicyRules, rulesFor } from "./policy.ts";
import type { PolicyReason, PolicyVerdict } from "./reasons.ts";
import { isHeld, isUsed, type OfferRecord, type Standing, strikesCounted, upgradesUsed, weightOf } from "./standing.ts";

/** A version of a season's policy. */
export interface VersionedPolicy {
  readonly policy: PlacementPolicy;
  readonly version: number;
}

/** A job that a student might go for. */
export interface Pursuit {
  readonly job: PolicyJob;
  /** Set when the job has been offered to them already: that offer does not stand in its own way. */
  readonly offer?: Pick<OfferRecord, "id" | "releasedOn">;
}

/** Whether a student may go for a job, by what they hold and have used. `today` is the college's day. */
export function decidePursuit(
  { policy, version }: VersionedPolicy,
  standing: Standing,
  pursuit: Pursuit,
  today: string,
): PolicyVerdict {
  const rules = rulesFor(policy, standing.facts.program);
  return toVerdict(version, pursuitReasons(rules, standing, pursuit, today));
}

/** Whether a student may send one more application. */
export function decideApplication(
  { policy, version }: VersionedPolicy,
  standing: Standing,
  job: PolicyJob,
  today: string,
): PolicyVerdict {
  const rules = rulesFor(policy, standing.facts.program);
  return toVerdict(version, [
    ...pursuitReasons(rules, standing, { job }, today),
    ...capReasons(rules, standing, today),
    ...conductReasons(rules, standing),
  ]);
}

function toVerdict(policyVersion: number, reasons: readonly PolicyReason[]): PolicyVerdict {
  return { allowed: reasons.length === 0, policyVersion, reasons };
}

function pursuitReasons(rules: PolicyRules, standing: Standing, pursuit: Pursuit, today: string): PolicyReason[] {
  const { job } = pursuit;
  // What never counts cannot be too much: an internship on the side, a public-sector job.
  if (isExempt(rules, job)) return [];
  const others = standing.offers.filter(
    (offer) => offer.id !== pursuit.offer?.id && !mayChooseBeside(rules, offer, pursuit, today),
  );
  const held = others.filter((offer) => isHeld(rules, offer));
  const counts = weightOf(rules, { source: "drive", job }) !== "open";
  return [
    ...held.flatMap((offer) => moveReasons(rules, standing, offer, job)),
    ...(counts ? usedReasons(rules, others, job, held.length > 0) : []),
    ...declinedReasons(rules, others, job),
  ].filter(isFirstOfItsKind);
}

/** Several offers of one day, where the policy lets the student choose among them. */
function mayChooseBeside(rules: PolicyRules, other: OfferRecord, { offer }: Pursuit, today: string): boolean {
  if (rules.sameDay === "first_is_final" || other.state !== "open") return false;
  return other.releasedOn === (offer?.releasedOn ?? today);
}

/** Whether the offer in hand may be left for this job, or kept beside it. */
function moveReasons(rules: PolicyRules, standing: Standing, held: OfferRecord, job: PolicyJob): PolicyReason[] {
  const [from, to] = [categoryOf(rules, held.job), categoryOf(rules, job)];
  const move = rules.moves?.find((each) => each.from === from?.category.id && each.to === to?.category.id);
  if (move?.keeps) return [];
  if (rules.upgradeLimit === 0) return [{ code: "already_placed" }];
  if (rules.moves !== null && move === undefined) {
    return [{ code: "no_move", from: nameOf(from), to: nameOf(to) }];
  }
  if (upgradesUsed(rules, standing) >= rules.upgradeLimit) {
    return [{ code: "upgrade_limit", limit: rules.upgradeLimit }];
  }
  const requiredMinor = timesRoundedUp(payOf(rules, held.job), rules.minMultiple);
  const actualMinor = payOf(rules, job);
  // A move that the policy names, such as to a core job, needs no more pay unless a multiple is asked for.
  const paysEnough = actualMinor >= requiredMinor || (move !== undefined && rules.minMultiple === 1);
  return paysEnough ? [] : [{ code: "pays_too_little", requiredMinor, actualMinor }];
}

function usedReasons(
  rules: PolicyRules,
  others: readonly OfferRecord[],
  job: PolicyJob,
  holdsOne: boolean,
): PolicyReason[] {
  const used = others.filter((offer) => isUsed(rules, offer));
  // Whoever holds the only offer that they may have is told that they are placed.
  if (rules.maxOffers !== null && used.length >= rules.maxOffers && !(holdsOne && rules.upgradeLimit === 0)) {
    return [{ code: "offers_used", limit: rules.maxOffers }];
  }
  const to = categoryOf(rules, job)?.category;
  if (to === undefined || to.maxOffers === null) return [];
  const inIt = used.filter((offer) => categoryOf(rules, offer.job)?.category.id === to.id).length;
  return inIt >= to.maxOffers ? [{ code: "category_full", category: to.name, limit: to.maxOffers }] : [];
}

/** The highest category of which an offer was declined keeps everything up to it closed. */
function declinedReasons(rules: PolicyRules, others: readonly OfferRecord[], job: PolicyJob): PolicyReason[] {
  if (rules.afterDecline === "any") return [];
  const declined = others
    .filter(({ state }) => state === "declined" || state === "expired")
    .filter((offer) => weightOf(rules, offer) !== "open" && !isExempt(rules, offer.job))
    .flatMap((offer) => categoryOf(rules, offer.job) ?? []);
  const rank = categoryOf(rules, job)?.rank ?? -1;
  const asGood = declined.toSorted((a, b) => b.rank - a.rank).find((each) => each.rank >= rank);
  return asGood === undefined ? [] : [{ code: "declined_as_good", category: asGood.category.name }];
}

function capReasons(rules: PolicyRules, standing: Standing, today: string): PolicyReason[] {
  const cap = rules.applicationCap;
  if (cap === null || standing.applications < cap.max) return [];
  if (cap.until !== null && today > cap.until) return [];
  if (cap.unlessFewerShortlistsThan !== null && standing.shortlists < cap.unlessFewerShortlistsThan) return [];
  return [{ code: "application_cap", cap: cap.max, until: cap.until }];
}

function conductReasons(rules: PolicyRules, standing: Standing): PolicyReason[] {
  const strikes = strikesCounted(rules, standing);
  const debarAt = rules.strikes?.debarAt ?? Infinity;
  const gate = evaluateEligibility(rules.gate, standing.facts);
  return [
    ...(strikes >= debarAt ? [{ code: "debarred", strikes, debarAt } as const] : []),
    ...gate.failures.map((failure) => ({ code: "gate", failure }) as const),
  ];
}

function isFirstOfItsKind(reason: PolicyReason, i: number, all: readonly PolicyReason[]): boolean {
  return all.findIndex(({ code }) => code === reason.code) === i;
}

function nameOf(found: ReturnType<typeof categoryOf>): string {
  return found?.category.name ?? "no category";
}

// 1.1 × 10,00,000 is 11,00,000, though doubles make it a little more, which rounding up would make a paisa more.
function timesRoundedUp(minor: number, multiple: number): number {
  return Math.ceil(Number((minor * multiple).toFixed(3)));
}
