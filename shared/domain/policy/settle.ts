import { decidePursuit, type Pursuit, type VersionedPolicy } from "./decide.ts";
import { categoryOf } from "./job.ts";
import { rulesFor } from "./policy.ts";
import { isHeld, type OfferRecord, type Standing, withOffer } from "./standing.ts";

/** What an answer to an offer brings with it. */
export interface Settlement<Rival extends Pursuit> {
  /** Offers in hand that end: left for the better one, or forfeited. */
  readonly ends: readonly OfferRecord[];
  /** What the student may no longer pursue. */
  readonly closes: readonly Rival[];
  /** The standing afterwards. */
  readonly standing: Standing;
}

/** Accepting an offer: those it replaces end, and what the policy then rules out closes. */
export function settleAcceptance<Rival extends Pursuit>(
  versioned: VersionedPolicy,
  standing: Standing,
  offerId: string,
  rivals: readonly Rival[],
  today: string,
): Settlement<Rival> {
  const rules = rulesFor(versioned.policy, standing.facts.program);
  const accepted = offerOf(standing, offerId);
  const after = withOffer(standing, offerId, "accepted");
  const binds = isHeld(rules, { ...accepted, state: "accepted" });
  const replaced = standing.offers.filter((held) => {
    if (!binds || held.id === offerId || held.state !== "accepted" || !isHeld(rules, held)) return false;
    const [from, to] = [categoryOf(rules, held.job)?.category.id, categoryOf(rules, accepted.job)?.category.id];
    return !rules.moves?.some((move) => move.keeps && move.from === from && move.to === to);
  });
  const settled = replaced.reduce((each, offer) => withOffer(each, offer.id, "left"), after);
  return { ends: replaced, ...closing(versioned, settled, others(rivals, offerId), today) };
}

/** Declining an offer, or letting its time pass. */
export function settleDecline<Rival extends Pursuit>(
  versioned: VersionedPolicy,
  standing: Standing,
  offerId: string,
  rivals: readonly Rival[],
  today: string,
  state: "declined" | "expired" = "declined",
): Settlement<Rival> {
  const rules = rulesFor(versioned.policy, standing.facts.program);
  const after = withOffer(standing, offerId, state);
  const held = standing.offers.filter(
    (offer) => offer.id !== offerId && offer.state === "accepted" && isHeld(rules, offer),
  );
  const ends = rules.upgradeDeclined === "forfeit" ? held : [];
  const settled = ends.reduce((each, offer) => withOffer(each, offer.id, "declined"), after);
  return { ends, ...closing(versioned, settled, others(rivals, offerId), today) };
}

/** Releasing an offer: where it binds at once, what it rules out closes. `standing` has it as open. */
export function settleRelease<Rival extends Pursuit>(
  versioned: VersionedPolicy,
  standing: Standing,
  rivals: readonly Rival[],
  today: string,
): Settlement<Rival> {
  return { ends: [], ...closing(versioned, standing, rivals, today) };
}

/**
 * What the policy rules out from this standing on. An offer that closes is turned down, which may use up what a season
 * allows, or set free what the offer kept: so offers close first, until no more of them do, and what is only applied
 * for is judged by what is left.
 */
function closing<Rival extends Pursuit>(
  versioned: VersionedPolicy,
  standing: Standing,
  rivals: readonly Rival[],
  today: string,
): Pick<Settlement<Rival>, "closes" | "standing"> {
  const closes = new Set<Rival>();
  let after = standing;
  const ruledOut = (those: readonly Rival[]) =>
    those.filter((rival) => !closes.has(rival) && !decidePursuit(versioned, after, rival, today).allowed);
  const offered = rivals.filter(({ offer }) => offer !== undefined);
  for (let some = ruledOut(offered); some.length > 0; some = ruledOut(offered)) {
    for (const rival of some) {
      closes.add(rival);
      if (rival.offer) after = withOffer(after, rival.offer.id, "declined");
    }
  }
  for (const rival of ruledOut(rivals.filter(({ offer }) => offer === undefined))) closes.add(rival);
  return { closes: rivals.filter((rival) => closes.has(rival)), standing: after };
}

function others<Rival extends Pursuit>(rivals: readonly Rival[], offerId: string): readonly Rival[] {
  return rivals.filter(({ offer }) => offer?.id !== offerId);
}

function offerOf(standing: Standing, id: string): OfferRecord {
  const found = standing.offers.find((offer) => offer.id === id);
  if (found === undefined) throw new Error("the offer that is answered is not in the standing");
  return found;
}
