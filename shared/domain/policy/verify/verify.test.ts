import { describe, expect, test } from "vitest";
import { type JobCategory, ONE_JOB_POLICY, type PlacementPolicy } from "../policy.ts";
import { POLICY_TEMPLATE_IDS, POLICY_TEMPLATES } from "../templates.ts";
import { verifyPolicy } from "./verify.ts";

const tier = (id: string, lakhs: number | null, more: Partial<JobCategory> = {}): JobCategory => ({
  id,
  name: id.toUpperCase(),
  minPayMinor: lakhs === null ? null : lakhs * 10_000_000,
  tags: [],
  maxOffers: null,
  ...more,
});
const policy = (rules: Partial<PlacementPolicy>): PlacementPolicy => ({ ...ONE_JOB_POLICY, ...rules });
const findings = (rules: Partial<PlacementPolicy>) =>
  verifyPolicy(policy(rules)).map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`.trim());

test.each(POLICY_TEMPLATE_IDS)("the template %s has no error", (id) => {
  expect(verifyPolicy(POLICY_TEMPLATES[id].policy).filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("dead categories", () => {
  test("a band that a lower threshold above it swallows", () => {
    const rules = { categories: [tier("a", null), tier("b", 10), tier("c", 5)] };
    expect(findings(rules)).toEqual(["error dead_category categories.1"]);
    expect(verifyPolicy(policy(rules))[0]?.message).toBe("No job is ever in B: every job that it would take is in C.");
  });

  test("a catch-all that stands on top leaves nothing below it", () => {
    expect(findings({ categories: [tier("a", null), tier("b", 5), tier("c", null)] })).toEqual([
      "error dead_category categories.0",
      "error dead_category categories.1",
    ]);
  });

  test("a tag keeps a category alive beside a higher one without it", () => {
    expect(findings({ categories: [tier("a", null), tier("core", null, { tags: ["core"] }), tier("c", 5)] })).toEqual(
      [],
    );
  });
});

describe("dead moves", () => {
  const categories = [tier("low", null), tier("mid", 4), tier("high", 6)];

  test("a move that no pay can make", () => {
    // The best of MID pays under six lakh, and twice the least of it is more than that.
    const moves = [{ from: "mid", to: "mid", keeps: false }];
    expect(findings({ categories, moves, upgradeLimit: 1, minMultiple: 2 })).toEqual(["error dead_move moves.0"]);
  });

  test("moves that the limit of upgrades forbids", () => {
    expect(findings({ categories, moves: [{ from: "low", to: "high", keeps: false }] })).toEqual([
      "error dead_move moves.0",
    ]);
  });

  test("a move that some pay can make is alive", () => {
    const moves = [{ from: "low", to: "high", keeps: false }];
    expect(findings({ categories, moves, upgradeLimit: 1, minMultiple: 2 })).toEqual([]);
  });
});

describe("contradictions", () => {
  test.each<[string, Partial<PlacementPolicy>, string[]]>([
    ["upgrades within one offer", { upgradeLimit: 1, maxOffers: 1 }, ["error contradiction maxOffers"]],
    ["upgrades without a move", { upgradeLimit: 1, moves: [] }, ["error contradiction moves"]],
    ["higher categories of none", { afterDecline: "higher_only" }, ["error contradiction afterDecline"]],
    ["a multiple of nothing", { minMultiple: 2 }, ["warning no_effect minMultiple"]],
    ["declines that count towards nothing", { declinesCount: true }, ["warning no_effect declinesCount"]],
    ["a choice that never comes", { sameDay: "choose" }, ["warning no_effect sameDay"]],
    ["silence that leaves an offer", { upgradeLimit: 1, onSilence: "accept" }, ["warning contradiction onSilence"]],
    [
      "a programme with two exceptions",
      {
        exceptions: [
          { programs: ["MTECH"], rules: {} },
          { programs: ["MBA", "MTECH"], rules: {} },
        ],
      },
      ["error contradiction exceptions.1.programs"],
    ],
    [
      "within an exception",
      { exceptions: [{ programs: ["MTECH"], rules: { upgradeLimit: 1, maxOffers: 1 } }] },
      ["error contradiction exceptions.0.rules.maxOffers"],
    ],
  ])("%s", (_label, rules, expected) => {
    expect(findings(rules)).toEqual(expected);
  });
});

describe("lock-outs", () => {
  test("one offer, declined ones included", () => {
    const [only, ...more] = verifyPolicy(policy({ maxOffers: 1, declinesCount: true }));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      severity: "warning",
      code: "lock_out",
      message: "Whoever declines an offer, whichever it is, is out of the season with nothing in hand.",
      witness: ["The student declines a job.", "No job of any category is open to them any more."],
    });
  });

  test("declining the highest category leaves nothing higher", () => {
    const [only] = verifyPolicy(policy({ categories: [tier("a", null), tier("b", 5)], afterDecline: "higher_only" }));
    expect(only).toMatchObject({ code: "lock_out", witness: ["The student declines a job in B.", expect.anything()] });
  });

  test("refusing the dream loses both", () => {
    const all = verifyPolicy(
      policy({
        categories: [tier("regular", null), tier("dream", 6)],
        moves: [{ from: "regular", to: "dream", keeps: false }],
        upgradeLimit: 1,
        maxOffers: 2,
        declinesCount: true,
        upgradeDeclined: "forfeit",
      }),
    );
    expect(all).toMatchObject([
      {
        code: "lock_out",
        witness: [
          "The student accepts a job in REGULAR.",
          "They are offered a job in DREAM and decline it.",
          "No job of any category is open to them any more.",
        ],
      },
    ]);
  });
});
