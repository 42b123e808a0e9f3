import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, test } from "vitest";
import {
  type Override,
  OVERRIDE_DOMAINS,
  OVERRIDE_EFFECTS,
  OVERRIDE_WHAT,
  OVERRIDE_WHO,
  type OverrideSubject,
} from "./override.ts";
import { bySpecificity, isFor, resolveOverride } from "./resolve.ts";

const NOW = new Date("2026-08-01T00:00:00Z");
const SUBJECT: OverrideSubject = {
  enrollmentId: "me",
  branchIds: ["cse", "ai"],
  programId: "btech",
  driveId: "d1",
  companyId: "acme",
};

const who = fc.oneof(
  fc.record({ kind: fc.constant("enrollment" as const), id: fc.constantFrom("me", "other") }),
  fc.record({ kind: fc.constant("branch" as const), id: fc.constantFrom("cse", "ai", "ece") }),
  fc.record({ kind: fc.constant("program" as const), id: fc.constantFrom("btech", "mba") }),
  fc.record({ kind: fc.constant("everybody" as const), id: fc.constant(null) }),
);
const what = fc.oneof(
  fc.record({ kind: fc.constant("drive" as const), id: fc.constantFrom("d1", "d2") }),
  fc.record({ kind: fc.constant("company" as const), id: fc.constantFrom("acme", "other") }),
  fc.record({ kind: fc.constant("season" as const), id: fc.constant(null) }),
);
const override: fc.Arbitrary<Override> = fc.record({
  id: fc.uuid(),
  domain: fc.constantFrom(...OVERRIDE_DOMAINS),
  effect: fc.constantFrom(...OVERRIDE_EFFECTS),
  who,
  what,
  reason: fc.constant("for a test"),
  expiresAt: fc.integer({ min: -2, max: 2 }).map((ms) => new Date(NOW.getTime() + ms)),
});
const overrides = fc.uniqueArray(override, { maxLength: 20, selector: ({ id }) => id });
const domain = fc.constantFrom(...OVERRIDE_DOMAINS);

const rank = (each: Override) =>
  OVERRIDE_WHO.indexOf(each.who.kind) * OVERRIDE_WHAT.length + OVERRIDE_WHAT.indexOf(each.what.kind);

describe("resolving exceptions", () => {
  test("the order that they are listed in never matters", () => {
    const shuffled = overrides.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, domain, ([list, other], about) => {
        expect(resolveOverride(other, about, SUBJECT, NOW)).toEqual(resolveOverride(list, about, SUBJECT, NOW));
      }),
    );
  });

  test("one that has expired, or is for somebody else, never counts", () => {
    fc.assert(
      fc.property(overrides, domain, (list, about) => {
        const counting = list.filter((each) => each.expiresAt > NOW && isFor(each, SUBJECT));
        const found = resolveOverride(list, about, SUBJECT, NOW);
        expect(found).toEqual(resolveOverride(counting, about, SUBJECT, NOW));
        if (found !== undefined) expect(found.domain).toBe(about);
      }),
    );
  });

  test("a more specific one always wins, and among the most specific one that denies", () => {
    fc.assert(
      fc.property(overrides, domain, (list, about) => {
        const found = resolveOverride(list, about, SUBJECT, NOW);
        const counting = list.filter((each) => each.domain === about && each.expiresAt > NOW && isFor(each, SUBJECT));
        expect(found === undefined).toBe(counting.length === 0);
        if (found === undefined) return;
        const best = Math.min(...counting.map(rank));
        expect(rank(found)).toBe(best);
        const denied = counting.some((each) => rank(each) === best && each.effect === "deny");
        expect(found.effect).toBe(denied ? "deny" : "allow");
      }),
    );
  });

  test("the order is total: of two different ones one is always ahead", () => {
    fc.assert(
      fc.property(override, override, (one, other) => {
        fc.pre(one.id !== other.id);
        expect(Math.sign(bySpecificity(one, other))).toBe(-Math.sign(bySpecificity(other, one)));
        expect(bySpecificity(one, other)).not.toBe(0);
      }),
    );
  });

  const base = { domain: "policy", reason: "r", expiresAt: new Date("2026-09-01T00:00:00Z") } as const;
  const everywhere = { kind: "season", id: null } as const;
  test.each([
    {
      label: "who comes before what: one student for the season beats everybody for one drive",
      list: [
        { ...base, id: "1", effect: "allow", who: { kind: "enrollment", id: "me" }, what: everywhere },
        { ...base, id: "2", effect: "deny", who: { kind: "everybody", id: null }, what: { kind: "drive", id: "d1" } },
      ],
      wins: "1",
    },
    {
      label: "a branch beats a programme",
      list: [
        { ...base, id: "1", effect: "deny", who: { kind: "program", id: "btech" }, what: everywhere },
        { ...base, id: "2", effect: "allow", who: { kind: "branch", id: "ai" }, what: everywhere },
      ],
      wins: "2",
    },
    {
      label: "of two alike the later one holds",
      list: [
        { ...base, id: "1", effect: "allow", who: { kind: "enrollment", id: "me" }, what: everywhere },
        { ...base, id: "2", effect: "allow", who: { kind: "enrollment", id: "me" }, what: everywhere },
      ],
      wins: "2",
    },
  ] satisfies { label: string; list: Override[]; wins: string }[])("$label", ({ list, wins }) => {
    expect(resolveOverride(list, "policy", SUBJECT, NOW)?.id).toBe(wins);
  });
});
