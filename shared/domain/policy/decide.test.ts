import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, test } from "vitest";
import { DRIVE_OUTCOMES } from "../drive/statuses.ts";
import { decideApplication, decidePursuit, type Pursuit } from "./decide.ts";
import { categoryOf, type PolicyJob } from "./job.ts";
import { EXTERNAL_SOURCES, OFFER_WEIGHTS, ONE_JOB_POLICY, PAY_BASES, type PlacementPolicy } from "./policy.ts";
import { describePolicyReason, type PolicyReason } from "./reasons.ts";
import { settleAcceptance, settleDecline } from "./settle.ts";
import { isHeld, OFFER_STATES, type OfferRecord } from "./standing.ts";
import { POLICY_TEMPLATES } from "./templates.ts";
import { FACTS, job, offer, student, TODAY } from "./testing/season.ts";

const TAGS = ["psu", "core", "dream", "level-a"];

const jobs: fc.Arbitrary<PolicyJob> = fc
  .record({
    lakhs: fc.integer({ min: 1, max: 40 }),
    tags: fc.subarray(TAGS),
    outcome: fc.constantFrom(...DRIVE_OUTCOMES),
  })
  .map(({ lakhs, ...more }) => job(lakhs, more));

const weight = fc.constantFrom(...OFFER_WEIGHTS);

/** Any policy that a person could write, sensible or not. */
const policies: fc.Arbitrary<PlacementPolicy> = fc
  .record({
    payBasis: fc.constantFrom(...PAY_BASES),
    limits: fc.array(fc.option(fc.integer({ min: 1, max: 2 })), { maxLength: 4 }),
    moves: fc.option(fc.array(fc.record({ from: fc.nat(3), to: fc.nat(3), keeps: fc.boolean() }), { maxLength: 6 })),
    placedWhen: fc.constantFrom("accepted" as const, "selected" as const),
    maxOffers: fc.option(fc.integer({ min: 1, max: 3 })),
    upgradeLimit: fc.nat(2),
    minMultiple: fc.constantFrom(1, 1.1, 1.5, 2),
    exemptTags: fc.subarray(["psu"]),
    declinesCount: fc.boolean(),
    afterDecline: fc.constantFrom("any" as const, "higher_only" as const),
    upgradeDeclined: fc.constantFrom("keep" as const, "forfeit" as const),
    sameDay: fc.constantFrom("first_is_final" as const, "choose" as const),
    full: weight,
    intern: weight,
    ppo: weight,
  })
  .map(({ limits, moves, full, intern, ppo, ...rules }) => ({
    ...ONE_JOB_POLICY,
    ...rules,
    categories: limits.map((maxOffers, i) => ({
      id: `c${i}`,
      name: `C${i}`,
      minPayMinor: i === 0 ? null : i * 50_000_000,
      tags: [],
      maxOffers,
    })),
    moves: moves && moves.map(({ from, to, keeps }) => ({ from: `c${from}`, to: `c${to}`, keeps })),
    outcomes: { full_time: full, internship: intern, intern_plus_full_time: full, ppo: full },
    external: { ppo, off_campus: ppo },
  }));

const offers: fc.Arbitrary<OfferRecord> = fc
  .record({
    state: fc.constantFrom(...OFFER_STATES),
    job: jobs,
    source: fc.constantFrom("drive" as const, ...EXTERNAL_SOURCES),
    today: fc.boolean(),
  })
  .map(({ state, job: of, source, today }) => offer(state, of, { source, ...(today && { releasedOn: TODAY }) }));

const versioned = (policy: PlacementPolicy) => ({ policy, version: 1 });

describe("any policy", () => {
  test("lets a student without a history go for anything", () => {
    fc.assert(
      fc.property(policies, jobs, (policy, wanted) => {
        expect(decidePursuit(versioned(policy), student(), { job: wanted }, TODAY).allowed).toBe(true);
      }),
    );
  });

  test("never holds a lost offer against a student", () => {
    fc.assert(
      fc.property(policies, fc.array(offers), jobs, (policy, history, wanted) => {
        const verdict = decidePursuit(versioned(policy), student(history), { job: wanted }, TODAY);
        const without = history.filter(({ state }) => state !== "lost");
        expect(decidePursuit(versioned(policy), student(without), { job: wanted }, TODAY)).toEqual(verdict);
      }),
    );
  });

  test("is never more open to an application than to the pursuit", () => {
    fc.assert(
      fc.property(policies, fc.array(offers), jobs, (policy, history, wanted) => {
        const standing = student(history);
        if (!decideApplication(versioned(policy), standing, wanted, TODAY).allowed) return;
        expect(decidePursuit(versioned(policy), standing, { job: wanted }, TODAY).allowed).toBe(true);
      }),
    );
  });

  test("without categories and limits, a job that pays more is never more forbidden", () => {
    fc.assert(
      fc.property(policies, fc.array(offers), jobs, fc.nat(10 ** 9), (given, history, wanted, more) => {
        const policy = { ...given, categories: [], moves: null };
        const pay = {
          ctc: wanted.pay.ctc + more,
          fixed: wanted.pay.fixed + more,
          guaranteed: wanted.pay.guaranteed + more,
        };
        if (!decidePursuit(versioned(policy), student(history), { job: wanted }, TODAY).allowed) return;
        const better = { job: { ...wanted, pay } };
        expect(decidePursuit(versioned(policy), student(history), better, TODAY).allowed).toBe(true);
      }),
    );
  });

  test("once an allowed offer is accepted, the offers in hand are those that may stand beside each other", () => {
    fc.assert(
      fc.property(policies, fc.array(offers), jobs, (policy, history, wanted) => {
        const own = offer("open", wanted, { releasedOn: TODAY });
        const standing = student([...history, own]);
        if (!decidePursuit(versioned(policy), standing, { job: wanted, offer: own }, TODAY).allowed) return;
        const settled = settleAcceptance(versioned(policy), standing, own.id, [], TODAY);
        const before = standing.offers.filter((each) => each.state === "accepted" && isHeld(policy, each));
        const kept = settled.standing.offers.filter((each) => each.state === "accepted" && isHeld(policy, each));
        // With no moves that keep, an acceptance that counts leaves one offer that counts.
        const counts = isHeld(policy, { ...own, state: "accepted" });
        if (counts && !policy.moves?.some((move) => move.keeps)) expect(kept.map(({ id }) => id)).toEqual([own.id]);
        else expect(kept.length).toBeGreaterThanOrEqual(counts ? 1 : before.length);
        for (const ended of settled.ends) expect(before).toContain(ended);
      }),
    );
  });

  test("what an answer closes of what was applied for is exactly what is forbidden afterwards, and no offer stays that is", () => {
    fc.assert(
      fc.property(policies, fc.array(offers), fc.array(jobs), fc.boolean(), (policy, history, wanted, accepts) => {
        const own = offer("open", job(7), { releasedOn: TODAY });
        const open = history.filter(({ state }) => state === "open").map((each) => ({ job: each.job, offer: each }));
        const rivals: Pursuit[] = [...wanted.map((each) => ({ job: each })), ...open];
        const settle = accepts ? settleAcceptance : settleDecline;
        const { closes, standing } = settle(versioned(policy), student([...history, own]), own.id, rivals, TODAY);
        for (const rival of rivals) {
          const { allowed } = decidePursuit(versioned(policy), standing, rival, TODAY);
          if (rival.offer === undefined) expect(closes.includes(rival)).toBe(!allowed);
          else expect(closes.includes(rival) || allowed).toBe(true);
        }
        const turnedDown = closes.flatMap(({ offer: closed }) => closed?.id ?? []);
        expect(standing.offers.filter(({ id }) => turnedDown.includes(id)).map(({ state }) => state)).toEqual(
          turnedDown.map(() => "declined"),
        );
      }),
    );
  });

  test("an offer that an acceptance closes counts as declined, and with it what is still applied for may close", () => {
    const policy = { ...ONE_JOB_POLICY, upgradeLimit: 1, minMultiple: 1.5, maxOffers: 2, declinesCount: true };
    const [own, other] = [offer("open", job(6)), offer("open", job(4))];
    const rivals = [{ job: job(16) }, { job: other.job, offer: other }];
    const { closes, standing } = settleAcceptance(versioned(policy), student([own, other]), own.id, rivals, TODAY);
    expect(closes).toEqual(rivals);
    expect(standing.offers.map(({ state }) => state)).toEqual(["accepted", "declined"]);
  });
});

test("a job is of the highest category whose conditions it meets", () => {
  const { policy } = POLICY_TEMPLATES.company_levels;
  expect(categoryOf(policy, job(3))?.category.id).toBe("b");
  expect(categoryOf(policy, job(3, { tags: ["level-a"] }))?.category.id).toBe("a");
  expect(categoryOf(policy, job(3, { tags: ["level-a", "dream"] }))?.category.id).toBe("dream");
  expect(categoryOf({ ...policy, categories: policy.categories.slice(1) }, job(3))).toBeUndefined();
});

test("pay is compared on the policy's basis", () => {
  const inflated: PolicyJob = { ...job(10), pay: { ctc: 300_000_000, fixed: 100_000_000, guaranteed: 110_000_000 } };
  const held = student([offer("accepted", job(10))]);
  const by = (payBasis: PlacementPolicy["payBasis"]) => {
    const policy = { ...ONE_JOB_POLICY, upgradeLimit: 1, minMultiple: 2, payBasis };
    return decidePursuit(versioned(policy), held, { job: inflated }, TODAY).allowed;
  };
  expect(PAY_BASES.map(by)).toEqual([true, false, false]);
});

test("several reasons are all told, each once", () => {
  const policy = {
    ...POLICY_TEMPLATES.capped_applications.policy,
    strikes: { kinds: ["misconduct"], debarAt: 1 },
  } as const;
  const standing = student([offer("accepted", job(10))], { applications: 50, strikes: { misconduct: 1 } });
  const verdict = decideApplication(versioned(policy), standing, job(99), TODAY);
  expect(verdict.reasons.map(({ code }) => code)).toEqual(["already_placed", "application_cap", "debarred"]);
});

const gate = {
  kind: "clause",
  clause: { field: "activeBacklogs", op: "lte", value: 1 },
  negated: false,
  actual: 3,
} as const;

test.each<[PolicyReason, RegExp]>([
  [{ code: "already_placed" }, /allows one/],
  [{ code: "offers_used", limit: 1 }, /the one offer/],
  [{ code: "offers_used", limit: 2 }, /all 2 offers/],
  [{ code: "upgrade_limit", limit: 1 }, /your upgrade /],
  [{ code: "upgrade_limit", limit: 2 }, /all 2 upgrades/],
  [{ code: "no_move", from: "Dream", to: "Regular" }, /offer in Dream .* one in Regular/],
  [{ code: "category_full", category: "Dream", limit: 1 }, /one offer in Dream/],
  [{ code: "declined_as_good", category: "Dream" }, /declining an offer in Dream/],
  [{ code: "pays_too_little", requiredMinor: 15, actualMinor: 14 }, /at least ₹15; this one pays ₹14/],
  [{ code: "application_cap", cap: 50, until: "2026-12-01" }, /sent 50 applications.* until 2026-12-01/],
  [{ code: "debarred", strikes: 4, debarAt: 4 }, /4 strikes/],
  [{ code: "gate", failure: gate }, /active backlogs at most 1 \(yours: 3\)/],
])("%j reads as a sentence", (reason, sentence) => {
  expect(describePolicyReason(reason, (minor) => `₹${minor}`)).toMatch(sentence);
});

test("an M.Tech student is judged by the exception that names them", () => {
  const policy = { ...ONE_JOB_POLICY, exceptions: [{ programs: ["MTECH"], rules: { upgradeLimit: 1 } }] };
  const held = (program: string) => student([offer("accepted", job(5))], { facts: { ...FACTS, program } });
  const allowed = (program: string) => decidePursuit(versioned(policy), held(program), { job: job(9) }, TODAY).allowed;
  expect([allowed("BTECH"), allowed("MTECH")]).toEqual([false, true]);
});
