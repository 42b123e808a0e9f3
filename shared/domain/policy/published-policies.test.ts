import { describe, expect, test } from "vitest";
import { decideApplication, decidePursuit } from "./decide.ts";
import type { PolicyJob } from "./job.ts";
import { type JobCategory, ONE_JOB_POLICY, type PlacementPolicy, rulesFor } from "./policy.ts";
import { settleAcceptance, settleDecline, settleRelease } from "./settle.ts";
import type { OfferRecord, Standing } from "./standing.ts";
import { POLICY_TEMPLATES } from "./templates.ts";
import { FACTS, job, offer, student, TODAY } from "./testing/season.ts";

/** The rules of published placement policies, each as an office would write it. */

const at = (policy: PlacementPolicy) => ({ policy, version: 3 });
const tier = (id: string, from: number | null, more: Partial<JobCategory> = {}): JobCategory => ({
  id,
  name: id,
  minPayMinor: from === null ? null : from * 10_000_000,
  tags: [],
  maxOffers: null,
  ...more,
});

type Row = readonly [label: string, standing: Standing, job: PolicyJob, codes: readonly string[]];

function pursuits(policy: PlacementPolicy, rows: readonly Row[]): void {
  test.each(rows)("%s", (_label, standing, wanted, codes) => {
    const verdict = decidePursuit(at(policy), standing, { job: wanted }, TODAY);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
    expect(verdict).toMatchObject({ allowed: codes.length === 0, policyVersion: 3 });
  });
}

function applications(policy: PlacementPolicy, rows: readonly Row[]): void {
  test.each(rows)("%s", (_label, standing, wanted, codes) => {
    const verdict = decideApplication(at(policy), standing, wanted, TODAY);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
  });
}

describe("one job: out once the name is on a selection list; a PPO counts until it is withdrawn", () => {
  const policy = { ...POLICY_TEMPLATES.selection_is_final.policy, sameDay: "first_is_final" } as const;
  const ppo = (state: OfferRecord["state"]) => offer(state, job(12, { outcome: "ppo" }), { source: "ppo" });
  pursuits(policy, [
    ["nobody selected is free", student(), job(5), []],
    ["selected, not answered: out", student([offer("open", job(5))]), job(50), ["already_placed"]],
    ["selected and declined: out", student([offer("declined", job(5))]), job(50), ["offers_used"]],
    ["a PPO in hand counts", student([ppo("open")]), job(50), ["already_placed"]],
    ["a PPO that was withdrawn does not", student([ppo("lost")]), job(50), []],
    ["an offer that the company took back does not", student([offer("lost", job(5))]), job(6), []],
  ]);

  test("a selection list closes what the student is still in", () => {
    const selected = offer("open", job(5), { releasedOn: TODAY });
    const rivals = [{ job: job(40) }, { job: job(3) }];
    expect(settleRelease(at(policy), student([selected]), rivals, TODAY).closes).toEqual(rivals);
  });
});

describe("threshold: dream from ₹6 lakh; refusing the dream loses both", () => {
  const policy: PlacementPolicy = {
    ...ONE_JOB_POLICY,
    categories: [tier("regular", null), tier("dream", 6)],
    moves: [{ from: "regular", to: "dream", keeps: false }],
    upgradeLimit: 1,
    upgradeDeclined: "forfeit",
    maxOffers: 2,
    declinesCount: true,
  };
  pursuits(policy, [
    ["regular may try for the dream", student([offer("accepted", job(4))]), job(6), []],
    ["a paisa below the threshold is no dream", student([offer("accepted", job(4))]), job(5.999), ["no_move"]],
    ["dream stays at the dream", student([offer("accepted", job(6))]), job(30), ["no_move"]],
  ]);

  test("declining the dream ends the regular offer too, and the student is out", () => {
    const [held, dream] = [offer("accepted", job(4)), offer("open", job(8))];
    const settled = settleDecline(at(policy), student([held, dream]), dream.id, [{ job: job(9) }], TODAY);
    expect(settled.ends).toEqual([held]);
    expect(settled.closes).toHaveLength(1);
  });
});

describe("dream ₹5–10 lakh, super dream above ₹10 lakh, core excepted", () => {
  pursuits(POLICY_TEMPLATES.dream_super_dream.policy, [
    ["regular to dream", student([offer("accepted", job(4))]), job(5), []],
    ["regular to super dream", student([offer("accepted", job(4))]), job(12), []],
    ["dream to super dream", student([offer("accepted", job(7))]), job(10), []],
    ["dream to a better dream", student([offer("accepted", job(6))]), job(9.9), ["no_move"]],
    ["one move, not two", student([offer("left", job(4)), offer("accepted", job(6))]), job(20), ["upgrade_limit"]],
    ["core stays open, whatever it pays", student([offer("accepted", job(20))]), job(4, { tags: ["core"] }), []],
  ]);
});

describe("band and count: ≤ 4.5, 4.5–7 and > 7 LPA, one each; M.Tech has bands of its own", () => {
  const { policy } = POLICY_TEMPLATES.pay_bands;
  const mtech = [tier("m1", null, { maxOffers: 1 }), tier("m2", 9, { maxOffers: 1 })];
  const withMtech: PlacementPolicy = {
    ...policy,
    exceptions: [
      { programs: ["MTECH"], rules: { categories: mtech, moves: [{ from: "m1", to: "m2", keeps: false }] } },
    ],
  };
  const asMtech = (...offers: OfferRecord[]) => student(offers, { facts: { ...FACTS, program: "MTECH" } });
  pursuits(withMtech, [
    ["one of the lowest, then the middle", student([offer("accepted", job(4))]), job(5), []],
    ["no second of the middle", student([offer("accepted", job(5))]), job(6.5), ["no_move", "category_full"]],
    ["from the middle to the top", student([offer("left", job(4)), offer("accepted", job(5))]), job(8), []],
    ["never down", student([offer("accepted", job(8))]), job(5), ["no_move"]],
    ["what was taken back leaves its band free", student([offer("lost", job(8))]), job(8), []],
    ["8 lakh is the lower band for M.Tech", asMtech(offer("accepted", job(5))), job(8), ["no_move", "category_full"]],
    ["and 9 the higher", asMtech(offer("accepted", job(5))), job(9), []],
  ]);
});

describe.each([1.5, 1.7, 2])("multiple: up only at %f times the present offer", (minMultiple) => {
  const policy: PlacementPolicy = { ...ONE_JOB_POLICY, upgradeLimit: 3, minMultiple };
  const held = student([offer("accepted", job(10))]);
  pursuits(policy, [
    ["at exactly the multiple", held, job(10 * minMultiple), []],
    ["a little below it", held, job(10 * minMultiple - 0.0001), ["pays_too_little"]],
  ]);
});

test("a multiple that doubles cannot hold is exact to the paisa", () => {
  const policy = { ...ONE_JOB_POLICY, upgradeLimit: 1, minMultiple: 1.1 };
  expect(decidePursuit(at(policy), student([offer("accepted", job(10))]), { job: job(11) }, TODAY).allowed).toBe(true);
});

describe("level graph: B → A → Dream, one upgrade", () => {
  const [b, a, dream] = [job(9), job(4, { tags: ["level-a"] }), job(6, { tags: ["dream"] })];
  pursuits(POLICY_TEMPLATES.company_levels.policy, [
    ["B to A, though it pays less", student([offer("accepted", b)]), a, []],
    ["B to Dream", student([offer("accepted", b)]), dream, []],
    ["A to Dream", student([offer("accepted", a)]), dream, []],
    ["A to B", student([offer("accepted", a)]), b, ["no_move"]],
    ["one upgrade", student([offer("left", b), offer("accepted", a)]), dream, ["upgrade_limit"]],
  ]);
});

describe("IT and Core independent, Dream always open", () => {
  const policy: PlacementPolicy = {
    ...ONE_JOB_POLICY,
    categories: [
      tier("it", null, { maxOffers: 1 }),
      tier("core", null, { tags: ["core"], maxOffers: 1 }),
      tier("dream", null, { tags: ["dream"], maxOffers: 1 }),
    ],
    moves: [
      { from: "it", to: "core", keeps: true },
      { from: "core", to: "it", keeps: true },
      { from: "it", to: "dream", keeps: false },
      { from: "core", to: "dream", keeps: false },
    ],
    upgradeLimit: 2,
  };
  const [it, core, dream] = [job(8), job(5, { tags: ["core"] }), job(20, { tags: ["dream"] })];
  pursuits(policy, [
    ["Core beside IT", student([offer("accepted", it)]), core, []],
    ["IT beside Core", student([offer("accepted", core)]), it, []],
    ["no second IT", student([offer("accepted", it)]), job(9), ["no_move", "category_full"]],
    ["Dream after both", student([offer("accepted", it), offer("accepted", core)]), dream, []],
  ]);

  test("Core leaves IT in hand; Dream replaces both", () => {
    const [inIt, inCore, inDream] = [offer("accepted", it), offer("open", core), offer("open", dream)];
    const first = settleAcceptance(at(policy), student([inIt, inCore, inDream]), inCore.id, [], TODAY);
    expect(first.ends).toEqual([]);
    const second = settleAcceptance(at(policy), first.standing, inDream.id, [], TODAY);
    expect(second.ends.map(({ id }) => id)).toEqual([inIt.id, inCore.id]);
  });
});

describe("rejections consume: two offers, rejected ones included, and out", () => {
  pursuits(POLICY_TEMPLATES.two_offers.policy, [
    ["one declined leaves one", student([offer("declined", job(5))]), job(5), []],
    ["two declined: out", student([offer("declined", job(5)), offer("declined", job(9))]), job(50), ["offers_used"]],
    [
      "one unanswered counts too",
      student([offer("expired", job(5)), offer("declined", job(9))]),
      job(50),
      ["offers_used"],
    ],
    [
      "one accepted, one declined: out",
      student([offer("declined", job(5)), offer("accepted", job(6))]),
      job(50),
      ["offers_used"],
    ],
    ["one accepted may move up", student([offer("accepted", job(6))]), job(9), []],
  ]);
});

describe("rejecting tier N leaves only higher tiers", () => {
  const policy: PlacementPolicy = {
    ...ONE_JOB_POLICY,
    categories: [tier("c", null), tier("b", 5), tier("a", 10)],
    afterDecline: "higher_only",
  };
  pursuits(policy, [
    ["the same tier is gone", student([offer("declined", job(6))]), job(9), ["declined_as_good"]],
    ["a lower one too", student([offer("declined", job(6))]), job(4), ["declined_as_good"]],
    ["a higher one is left", student([offer("declined", job(6))]), job(10), []],
    ["after the highest nothing is left", student([offer("declined", job(12))]), job(40), ["declined_as_good"]],
  ]);
});

describe("intern coupling: intern with full time is out at once, intern alone goes on", () => {
  const policy: PlacementPolicy = {
    ...ONE_JOB_POLICY,
    outcomes: { ...ONE_JOB_POLICY.outcomes, internship: "open", intern_plus_full_time: "binding" },
  };
  const [intern, both] = [job(3, { outcome: "internship" }), job(10, { outcome: "intern_plus_full_time" })];
  pursuits(policy, [
    ["an intern may go for a job", student([offer("accepted", intern)]), job(6), []],
    ["selected for both: out", student([offer("open", both)]), job(60), ["already_placed"]],
    ["a full-time offer binds when accepted", student([offer("open", job(6))]), job(7), []],
  ]);

  test("accepting an internship closes nothing", () => {
    const own = offer("open", intern);
    expect(settleAcceptance(at(policy), student([own]), own.id, [{ job: job(6) }], TODAY)).toMatchObject({
      ends: [],
      closes: [],
    });
  });
});

describe("response window: 48 hours to choose, a day for the MBA; silence is a no that counts as the policy says", () => {
  const policy: PlacementPolicy = {
    ...ONE_JOB_POLICY,
    maxOffers: 1,
    declinesCount: true,
    upgradeDeclined: "forfeit",
    exceptions: [{ programs: ["MBA"], rules: { responseHours: 24, onSilence: "accept" } }],
  };
  test.each([
    ["BTECH", 48, "decline"],
    ["MBA", 24, "accept"],
  ] as const)("%s: %i hours, then %s", (program, responseHours, onSilence) => {
    expect(rulesFor(policy, program)).toMatchObject({ responseHours, onSilence });
  });
  pursuits(policy, [
    ["what waits for an answer closes nothing yet", student([offer("open", job(9))]), job(5), []],
    ["who said nothing has used the offer up", student([offer("expired", job(9))]), job(50), ["offers_used"]],
  ]);
  test("saying nothing closes what saying no would", () => {
    const [open, rival] = [offer("open", job(9)), { job: job(7) }];
    for (const state of ["declined", "expired"] as const) {
      const { closes, standing } = settleDecline(at(policy), student([open]), open.id, [rival], TODAY, state);
      expect(closes).toEqual([rival]);
      expect(standing.offers).toMatchObject([{ id: open.id, state }]);
    }
  });
});

describe("no-shows: out after two absences, or debarred by the fourth default", () => {
  const two = { ...ONE_JOB_POLICY, strikes: { kinds: ["absent_round", "absent_interview"], debarAt: 2 } } as const;
  applications(two, [
    ["one absence is forgiven", student([], { strikes: { absent_round: 1 } }), job(5), []],
    ["two are not", student([], { strikes: { absent_round: 1, absent_interview: 1 } }), job(5), ["debarred"]],
    ["a missed talk does not count here", student([], { strikes: { absent_round: 1, absent_talk: 3 } }), job(5), []],
  ]);
  const four = {
    ...ONE_JOB_POLICY,
    strikes: { kinds: ["absent_round", "absent_interview", "absent_talk"], debarAt: 4 },
  } as const;
  applications(four, [
    ["three defaults", student([], { strikes: { absent_talk: 3 } }), job(5), []],
    ["the fourth debars", student([], { strikes: { absent_talk: 3, absent_round: 1 } }), job(5), ["debarred"]],
  ]);
});

describe("gates: what everybody needs before they apply to anything", () => {
  const policy: PlacementPolicy = {
    ...ONE_JOB_POLICY,
    gate: { all: [{ field: "activeBacklogs", op: "lte", value: 1 }] },
  };
  const backlogs = (activeBacklogs: number | null) => student([], { facts: { ...FACTS, activeBacklogs } });
  applications(policy, [
    ["one backlog", backlogs(1), job(5), []],
    ["two", backlogs(2), job(5), ["gate"]],
    ["not recorded", backlogs(null), job(5), ["gate"]],
  ]);

  test("a gate does not take away what was won", () => {
    expect(decidePursuit(at(policy), backlogs(5), { job: job(5) }, TODAY).allowed).toBe(true);
  });
});

describe("caps: 50 applications until December, unless fewer than three shortlists", () => {
  const policy: PlacementPolicy = {
    ...ONE_JOB_POLICY,
    applicationCap: { max: 50, until: "2026-12-01", unlessFewerShortlistsThan: 3 },
  };
  applications(policy, [
    ["the fiftieth", student([], { applications: 49, shortlists: 9 }), job(5), []],
    ["the fifty-first", student([], { applications: 50, shortlists: 3 }), job(5), ["application_cap"]],
    ["who is hardly shortlisted goes on", student([], { applications: 50, shortlists: 2 }), job(5), []],
  ]);

  test("from the day after, there is no cap", () => {
    const many = student([], { applications: 80, shortlists: 9 });
    expect(decideApplication(at(policy), many, job(5), "2026-12-02").allowed).toBe(true);
  });
});

describe("same day: the first is final, or the student chooses", () => {
  const [first, second] = [offer("open", job(5), { releasedOn: TODAY }), offer("open", job(9), { releasedOn: TODAY })];
  const policy = POLICY_TEMPLATES.selection_is_final.policy;
  const firstIsFinal = { ...policy, sameDay: "first_is_final" } as const;

  test("the first is final", () => {
    expect(settleRelease(at(firstIsFinal), student([first]), [{ job: job(9) }], TODAY).closes).toHaveLength(1);
  });

  test("with a choice, drives of the same day stay open, and the day after not", () => {
    const rival = { job: job(9) };
    expect(settleRelease(at(policy), student([first]), [rival], TODAY).closes).toEqual([]);
    expect(settleRelease(at(policy), student([first]), [rival], "2026-12-02").closes).toEqual([rival]);
  });

  test("choosing one closes the other", () => {
    const open = student([first, second]);
    expect(decidePursuit(at(policy), open, { job: second.job, offer: second }, TODAY).allowed).toBe(true);
    const settled = settleAcceptance(at(policy), open, second.id, [{ job: first.job, offer: first }], TODAY);
    expect(settled.closes).toEqual([{ job: first.job, offer: first }]);
  });
});
