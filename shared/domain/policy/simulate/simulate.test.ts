import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, test } from "vitest";
import { DREAM_UPGRADE_POLICY, ONE_JOB_POLICY, type PlacementPolicy } from "../policy.ts";
import { POLICY_TEMPLATE_IDS, POLICY_TEMPLATES } from "../templates.ts";
import { FACTS, job } from "../testing/season.ts";
import { replaySeason } from "./replay.ts";
import type { Answer, SeasonEvent, SeasonRecord } from "./season.ts";
import { simulatePolicy } from "./simulate.ts";

const at = (policy: PlacementPolicy, version = 1) => ({ policy, version });

/** A life in short: `[drive, pay in lakhs, answer]`, each applied for first, then offered and answered in this order. */
type Step = readonly [drive: string, lakhs: number, answer: Answer];

function life(studentId: string, steps: readonly Step[]): SeasonEvent[] {
  const when = (n: number) => ({ studentId, at: n, day: `2026-09-${String(1 + (n % 28)).padStart(2, "0")}` });
  return [
    ...steps.map(([driveId, lakhs]) => ({ ...when(0), type: "applied" as const, driveId, job: job(lakhs) })),
    ...steps.flatMap(([driveId, lakhs, answer], i) => [
      {
        ...when(10 * i + 1),
        type: "offered" as const,
        offerId: `${studentId}-${driveId}`,
        driveId,
        job: job(lakhs),
        source: "drive" as const,
      },
      { ...when(10 * i + 2), type: "answered" as const, offerId: `${studentId}-${driveId}`, answer },
    ]),
  ];
}

function season(lives: Readonly<Record<string, readonly Step[]>>): SeasonRecord {
  return {
    students: Object.keys(lives).map((id) => ({ id, facts: FACTS })),
    events: Object.entries(lives).flatMap(([id, steps]) => life(id, steps)),
  };
}

const heldPay = (policy: PlacementPolicy, record: SeasonRecord) =>
  replaySeason(at(policy), record).map(({ held }) => (held === null ? null : held.job.pay.ctc / 10_000_000));

describe("replaying", () => {
  const record = season({
    upgrader: [
      ["a", 6, "accepted"],
      ["b", 12, "by_policy"],
    ],
    content: [
      ["a", 6, "accepted"],
      ["b", 7, "by_policy"],
    ],
    choosy: [
      ["a", 6, "declined"],
      ["b", 9, "accepted"],
    ],
    unlucky: [["a", 6, "lost"]],
  });

  test("one job keeps the first that was accepted", () => {
    expect(heldPay(ONE_JOB_POLICY, record)).toEqual([6, 6, 9, null]);
  });

  test("an upgrade is taken where it pays enough", () => {
    expect(heldPay(DREAM_UPGRADE_POLICY, record)).toEqual([12, 6, 9, null]);
  });

  test("declines that count leave the choosy with nothing", () => {
    expect(heldPay({ ...ONE_JOB_POLICY, maxOffers: 1, declinesCount: true }, record)).toEqual([6, 6, null, null]);
  });
});

test("who gains, who loses, and why", () => {
  const record = season({
    gains: [
      ["a", 6, "accepted"],
      ["b", 12, "by_policy"],
    ],
    loses: [
      ["a", 6, "declined"],
      ["b", 9, "accepted"],
    ],
    same: [["a", 6, "accepted"]],
  });
  const proposed: PlacementPolicy = { ...DREAM_UPGRADE_POLICY, maxOffers: 2, declinesCount: true, afterDecline: "any" };
  const strict = { ...proposed, maxOffers: 1, upgradeLimit: 0 };
  const kinder = simulatePolicy(record, at(ONE_JOB_POLICY), at(DREAM_UPGRADE_POLICY, 2));
  expect(kinder.gains.map(({ studentId }) => studentId)).toEqual(["gains"]);
  expect(kinder.losses).toEqual([]);
  expect(kinder.after).toMatchObject({ placed: 3, medianPayMinor: 90_000_000, seatsFreed: 1 });
  expect(kinder.gains[0]?.because.map(({ code }) => code)).toEqual(["already_placed"]);
  const harder = simulatePolicy(record, at(ONE_JOB_POLICY), at(strict, 2));
  expect(harder.losses).toMatchObject([{ studentId: "loses", after: null, because: [{ code: "offers_used" }] }]);
  expect(harder.after.placed).toBe(2);
});

const steps = fc.array(
  fc.tuple(
    fc.constantFrom("a", "b", "c", "d"),
    fc.integer({ min: 3, max: 30 }),
    fc.constantFrom<Answer>("accepted", "declined", "expired", "lost", "by_policy"),
  ),
  { maxLength: 4 },
);
const distinct = steps.map((each) => [...new Map(each.map((step) => [step[0], step])).values()]);
const policies = fc.constantFrom(...POLICY_TEMPLATE_IDS).map((id) => POLICY_TEMPLATES[id].policy);

describe("any season", () => {
  test("a policy beside itself changes nothing", () => {
    fc.assert(
      fc.property(policies, fc.array(distinct, { maxLength: 6 }), (policy, lives) => {
        const record = season(Object.fromEntries(lives.map((each, i) => [`s${i}`, each])));
        const { before, after, gains, losses } = simulatePolicy(record, at(policy), at(policy));
        expect({ after, gains, losses }).toEqual({ after: before, gains: [], losses: [] });
      }),
    );
  });

  test("swapping the two policies swaps gains and losses", () => {
    fc.assert(
      fc.property(policies, policies, fc.array(distinct, { maxLength: 6 }), (one, other, lives) => {
        const record = season(Object.fromEntries(lives.map((each, i) => [`s${i}`, each])));
        const there = simulatePolicy(record, at(one), at(other));
        const back = simulatePolicy(record, at(other), at(one));
        const ids = (changes: typeof there.gains) => changes.map(({ studentId }) => studentId).toSorted();
        expect(ids(there.gains)).toEqual(ids(back.losses));
        expect(there.before).toEqual(back.after);
      }),
    );
  });

  test("nobody ends with an offer that they were never made", () => {
    fc.assert(
      fc.property(policies, distinct, (policy, mine) => {
        const [outcome] = replaySeason(at(policy), season({ me: mine }));
        if (outcome?.held) expect(mine.map(([drive]) => `me-${drive}`)).toContain(outcome.held.id);
      }),
    );
  });
});
