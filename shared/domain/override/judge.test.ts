import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, test } from "vitest";
import type { PolicyReason } from "../policy/reasons.ts";
import { applyOverrides, isLetIn, type Judgement } from "./judge.ts";
import { type Override, OVERRIDE_DOMAINS, OVERRIDE_EFFECTS, type OverrideDomain } from "./override.ts";

const NOW = new Date("2026-08-01T00:00:00Z");
const SUBJECT = { enrollmentId: "me", branchIds: ["cse"], programId: "btech", driveId: "d1", companyId: "acme" };
const CAP = { code: "application_cap", cap: 3, until: null } as const;
const DEBARRED = { code: "debarred", strikes: 4, debarAt: 4 } as const;
const PLACED = { code: "already_placed" } as const;

const verdict = (reasons: readonly PolicyReason[], eligible = true, isOpen = true): Judgement => ({
  eligibility: { eligible, failures: [] },
  policy: { allowed: reasons.length === 0, policyVersion: 1, reasons },
  isOpen,
});
const exception = (domain: OverrideDomain, effect: Override["effect"] = "allow"): Override => ({
  id: `${domain}-${effect}`,
  domain,
  effect,
  who: { kind: "enrollment", id: "me" },
  what: { kind: "drive", id: "d1" },
  reason: "A family emergency.",
  expiresAt: new Date("2026-09-01T00:00:00Z"),
});

describe("exceptions applied to a judgement", () => {
  test.each([
    { domain: "eligibility", judgement: verdict([], false) },
    { domain: "policy", judgement: verdict([PLACED]) },
    { domain: "application_cap", judgement: verdict([CAP]) },
    { domain: "debarment", judgement: verdict([DEBARRED]) },
    { domain: "deadline", judgement: verdict([], true, false) },
  ] as const)("one of $domain lifts what its own domain says no to", ({ domain, judgement }) => {
    const lifted = applyOverrides(judgement, [exception(domain)], SUBJECT, NOW);
    expect([isLetIn(lifted), lifted.isOpen]).toEqual([true, true]);
    expect(lifted.allowedBy.map(({ id }) => id)).toEqual([`${domain}-allow`]);
    for (const other of OVERRIDE_DOMAINS.filter((each) => each !== domain)) {
      const left = applyOverrides(judgement, [exception(other)], SUBJECT, NOW);
      expect(isLetIn(left) && left.isOpen).toBe(false);
      expect(left.allowedBy).toEqual([]);
    }
  });

  test("an exception is named only where a rule would have said no", () => {
    const open = applyOverrides(
      verdict([]),
      OVERRIDE_DOMAINS.map((each) => exception(each)),
      SUBJECT,
      NOW,
    );
    expect(open).toMatchObject({ allowedBy: [], closedBy: undefined, isOpen: true });
  });

  const some = fc.subarray(
    OVERRIDE_DOMAINS.flatMap((each) => OVERRIDE_EFFECTS.map((effect) => exception(each, effect))),
  );
  const judgement = fc
    .tuple(fc.subarray<PolicyReason>([CAP, DEBARRED, PLACED]), fc.boolean(), fc.boolean())
    .map(([reasons, eligible, isOpen]) => verdict(reasons, eligible, isOpen));

  test("one that denies closes it in every case, and nothing is closed without one", () => {
    fc.assert(
      fc.property(judgement, some, (judged, list) => {
        const excepted = applyOverrides(judged, list, SUBJECT, NOW);
        const denies = list.some(({ effect }) => effect === "deny");
        expect(excepted.closedBy !== undefined).toBe(denies);
        if (denies) expect(isLetIn(excepted)).toBe(false);
      }),
    );
  });

  test("only what an exception lifts is lifted", () => {
    fc.assert(
      fc.property(judgement, some, (judged, list) => {
        const excepted = applyOverrides(judged, list, SUBJECT, NOW);
        const codes = excepted.policy.reasons.map(({ code }) => code);
        expect(judged.policy.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
        const lifts = new Set(excepted.allowedBy.map(({ domain }) => domain));
        expect(excepted.eligibility.eligible).toBe(judged.eligibility.eligible || lifts.has("eligibility"));
        expect(excepted.isOpen).toBe(judged.isOpen || lifts.has("deadline"));
        expect(excepted.policy.allowed).toBe(codes.length === 0);
      }),
    );
  });
});
