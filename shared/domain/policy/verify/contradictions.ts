import type { PlacementPolicy, PolicyRules } from "../policy.ts";
import { finding, type Finding } from "./finding.ts";

interface Check {
  readonly is: (rules: PolicyRules) => boolean;
  readonly severity: Finding["severity"];
  readonly code: Finding["code"];
  readonly rule: keyof PolicyRules;
  readonly message: string;
}

/** Rules that exclude one another, or that no other rule lets take effect. */
const CHECKS: readonly Check[] = [
  {
    is: ({ upgradeLimit, maxOffers }) => upgradeLimit > 0 && maxOffers === 1,
    severity: "error",
    code: "contradiction",
    rule: "maxOffers",
    message:
      "An offer may be left for a better one, but a student may have one offer in the season: no upgrade is ever possible.",
  },
  {
    is: ({ upgradeLimit, moves }) => upgradeLimit > 0 && moves?.length === 0,
    severity: "error",
    code: "contradiction",
    rule: "moves",
    message: "An offer may be left for a better one, but no move is allowed.",
  },
  {
    is: ({ afterDecline, categories }) => afterDecline === "higher_only" && categories.length === 0,
    severity: "error",
    code: "contradiction",
    rule: "afterDecline",
    message: "Declining leaves only higher categories, but there are no categories.",
  },
  {
    is: ({ categories, maxOffers: limit }) =>
      categories.some(({ maxOffers }) => limit !== null && (maxOffers ?? 0) > limit),
    severity: "warning",
    code: "no_effect",
    rule: "categories",
    message: "A category allows more offers than the season does; the season's limit holds.",
  },
  {
    is: ({ minMultiple, upgradeLimit }) => minMultiple > 1 && upgradeLimit === 0,
    severity: "warning",
    code: "no_effect",
    rule: "minMultiple",
    message: "The multiple has no effect, since no offer may be left.",
  },
  {
    is: (rules) => rules.upgradeDeclined === "forfeit" && !canBeOfferedMore(rules),
    severity: "warning",
    code: "no_effect",
    rule: "upgradeDeclined",
    message: "Nobody can be offered an upgrade, so none can be declined.",
  },
  {
    is: ({ declinesCount, maxOffers, categories }) =>
      declinesCount && maxOffers === null && categories.every((each) => each.maxOffers === null),
    severity: "warning",
    code: "no_effect",
    rule: "declinesCount",
    message: "Declined offers count, but there is no limit that they count towards.",
  },
  {
    is: (rules) => rules.sameDay === "choose" && rules.placedWhen === "accepted" && !somethingBinds(rules),
    severity: "warning",
    code: "no_effect",
    rule: "sameDay",
    message: "Choosing among the offers of a day has no effect, since no offer binds before it is accepted.",
  },
  {
    is: ({ onSilence, upgradeLimit }) => onSilence === "accept" && upgradeLimit > 0,
    severity: "warning",
    code: "contradiction",
    rule: "onSilence",
    message: "Silence accepts an offer, which may leave a better-liked one that the student holds.",
  },
];

export function findContradictions(rules: PolicyRules): Finding[] {
  return CHECKS.filter(({ is }) => is(rules)).map(({ severity, code, rule, message }) =>
    finding(severity, code, [rule], message),
  );
}

function canBeOfferedMore({ upgradeLimit, moves, exemptTags }: PolicyRules): boolean {
  return upgradeLimit > 0 || exemptTags.length > 0 || (moves?.some((move) => move.keeps) ?? false);
}

function somethingBinds({ outcomes, external }: PolicyRules): boolean {
  return [...Object.values(outcomes), ...Object.values(external)].includes("binding");
}

/** Exceptions that never hold, since one before them names the same programme. */
export function findShadowedExceptions({ exceptions }: PlacementPolicy): Finding[] {
  return exceptions.flatMap(({ programs }, i) => {
    const before = new Set(exceptions.slice(0, i).flatMap((each) => each.programs));
    const shadowed = programs.filter((program) => before.has(program));
    if (shadowed.length === 0) return [];
    const sentence = `${shadowed.join(", ")} ${shadowed.length === 1 ? "has" : "have"} an exception already; the first holds.`;
    return [finding("error", "contradiction", ["exceptions", i, "programs"], sentence)];
  });
}
