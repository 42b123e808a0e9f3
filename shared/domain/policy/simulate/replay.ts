import { decideApplication, decidePursuit, type VersionedPolicy } from "../decide.ts";
import { payOf, type PolicyJob } from "../job.ts";
import { rulesFor } from "../policy.ts";
import type { PolicyReason } from "../reasons.ts";
import { settleAcceptance, settleDecline, type Settlement, settleRelease } from "../settle.ts";
import { isHeld, type OfferRecord, type Standing, withOffer } from "../standing.ts";
import type { Answer, SeasonEvent, SeasonRecord, SeasonStudent } from "./season.ts";

/** Where a student stands when the season is over. */
export interface StudentOutcome {
  readonly studentId: string;
  /** The offer in hand that pays most; null: none. */
  readonly held: OfferRecord | null;
  /** What the policy kept from them, in order. */
  readonly refused: readonly PolicyReason[];
  readonly applicationsRefused: number;
  /** Offers accepted and left, which freed a seat. */
  readonly left: number;
}

interface Life {
  standing: Standing;
  /** Drives that the student is in. */
  readonly inFlight: Map<string, PolicyJob>;
  /** By id, drives that the policy kept them from, and drives and offers that it closed to them; and why. */
  readonly closed: Map<string, readonly PolicyReason[]>;
  readonly refused: PolicyReason[];
  applicationsRefused: number;
}

/**
 * Plays a season again under a policy. What students did is taken as it was: who accepted accepts, who declined
 * declines. Where the policy of the time had closed an offer, the student is taken to want the better-paid one. Who
 * could not apply then is not made to apply now, and no seat that becomes free is given to anybody.
 */
export function replaySeason(versioned: VersionedPolicy, season: SeasonRecord): readonly StudentOutcome[] {
  const events = Map.groupBy(season.events, (event) => event.studentId);
  return season.students.map((student) => live(versioned, student, events.get(student.id) ?? []));
}

function live(versioned: VersionedPolicy, student: SeasonStudent, events: readonly SeasonEvent[]): StudentOutcome {
  const standing = { facts: student.facts, offers: [], applications: 0, shortlists: 0, strikes: {} };
  const life: Life = { standing, inFlight: new Map(), closed: new Map(), refused: [], applicationsRefused: 0 };
  for (const event of events.toSorted((a, b) => a.at - b.at)) happen(versioned, life, event);
  const rules = rulesFor(versioned.policy, student.facts.program);
  const inHand = life.standing.offers.filter(({ state }) => state === "accepted");
  const [held = null] = inHand.toSorted((a, b) => payOf(rules, b.job) - payOf(rules, a.job));
  return {
    studentId: student.id,
    held,
    refused: life.refused,
    applicationsRefused: life.applicationsRefused,
    left: life.standing.offers.filter(({ state }) => state === "left").length,
  };
}

function happen(versioned: VersionedPolicy, life: Life, event: SeasonEvent): void {
  switch (event.type) {
    case "applied":
      return applyTo(versioned, life, event);
    case "offered":
      return receive(versioned, life, event);
    case "answered":
      return answer(versioned, life, event);
    case "shortlisted":
      life.standing = { ...life.standing, shortlists: life.standing.shortlists + 1 };
      return;
    case "struck": {
      const { strikes } = life.standing;
      life.standing = { ...life.standing, strikes: { ...strikes, [event.kind]: (strikes[event.kind] ?? 0) + 1 } };
      return;
    }
  }
}

type Of<T extends SeasonEvent["type"]> = Extract<SeasonEvent, { readonly type: T }>;

function applyTo(versioned: VersionedPolicy, life: Life, { driveId, job, day }: Of<"applied">): void {
  const verdict = decideApplication(versioned, life.standing, job, day);
  if (!verdict.allowed) {
    life.closed.set(driveId, verdict.reasons);
    life.applicationsRefused += 1;
    return;
  }
  life.inFlight.set(driveId, job);
  life.standing = { ...life.standing, applications: life.standing.applications + 1 };
}

function receive(versioned: VersionedPolicy, life: Life, event: Of<"offered">): void {
  const { offerId, driveId, job, source, day } = event;
  // They never applied under this policy, or it closed the application since.
  if (driveId !== null && !life.inFlight.has(driveId)) {
    life.refused.push(...(life.closed.get(driveId) ?? []));
    return;
  }
  if (driveId !== null) life.inFlight.delete(driveId);
  const verdict = decidePursuit(versioned, life.standing, { job }, day);
  if (!verdict.allowed) {
    life.refused.push(...verdict.reasons);
    return;
  }
  const offer: OfferRecord = { id: offerId, job, source, state: "open", releasedOn: day };
  life.standing = { ...life.standing, offers: [...life.standing.offers, offer] };
  if (!isHeld(rulesOf(versioned, life), offer)) return;
  close(versioned, life, settleRelease(versioned, life.standing, rivals(life), day), day);
}

function answer(versioned: VersionedPolicy, life: Life, { offerId, answer: said, day }: Of<"answered">): void {
  const offer = life.standing.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return;
  const closed = life.closed.get(offerId);
  if (closed !== undefined) {
    if (wants(versioned, life, offer, said)) life.refused.push(...closed);
    return;
  }
  if (said === "lost") {
    life.standing = withOffer(life.standing, offerId, "lost");
    return;
  }
  if (offer.state !== "open") return;
  const pursuit = { job: offer.job, offer };
  const verdict = decidePursuit(versioned, life.standing, pursuit, day);
  if (wants(versioned, life, offer, said)) {
    const settled = settleAcceptance(versioned, life.standing, offerId, rivals(life), day);
    if (verdict.allowed) return close(versioned, life, settled, day);
    life.refused.push(...verdict.reasons);
  }
  const as = said === "expired" ? "expired" : "declined";
  close(versioned, life, settleDecline(versioned, life.standing, offerId, rivals(life), day, as), day);
}

/** What they said; where the policy spoke for them, whether it pays more than what they have in hand. */
function wants(versioned: VersionedPolicy, life: Life, offer: OfferRecord, said: Answer): boolean {
  if (said !== "by_policy") return said === "accepted";
  const rules = rulesOf(versioned, life);
  const inHand = life.standing.offers.filter(({ state }) => state === "accepted");
  return inHand.every((held) => payOf(rules, offer.job) > payOf(rules, held.job));
}

interface Rival {
  readonly job: PolicyJob;
  readonly driveId?: string;
  readonly offer?: OfferRecord;
}

function rivals(life: Life): Rival[] {
  const open = life.standing.offers.filter(({ state }) => state === "open");
  return [
    ...[...life.inFlight].map(([driveId, job]) => ({ driveId, job })),
    ...open.map((offer) => ({ job: offer.job, offer })),
  ];
}

function close(versioned: VersionedPolicy, life: Life, settled: Settlement<Rival>, day: string): void {
  life.standing = settled.standing;
  for (const rival of settled.closes) {
    const id = rival.driveId ?? rival.offer?.id;
    if (id === undefined) continue;
    life.inFlight.delete(id);
    life.closed.set(id, decidePursuit(versioned, life.standing, rival, day).reasons);
  }
}

function rulesOf({ policy }: VersionedPolicy, life: Life) {
  return rulesFor(policy, life.standing.facts.program);
}
