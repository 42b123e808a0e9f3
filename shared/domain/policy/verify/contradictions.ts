import type { PlacementPolicy, PolicyRules } from "../policy.ts";
import { finding, type Finding } from "./finding.ts";

/** Rules that exclude one another, or that no other rule lets take effect. */
export function findContradictions(rules: PolicyRules): Finding[] {
  const keeps = rules.moves?.some((move) => move.keeps) ?? false;
  const binds = [...Object.values(rules.outcomes), ...Object.values(rules.external)].includes("binding");
  const checks: readonly (readonly [boolean, Finding])[] = [
    [
      rules.upgradeLimit > 0 && rules.maxOffers === 1,
      finding(
        "error",
        "contradiction",
        ["maxOffers"],
        "An offer may be left for a better one, but a student may have one offer in the season: no upgrade is ever possible.",
      ),
    ],
    [
      rules.upgradeLimit > 0 && rules.moves?.length === 0,
      finding("error", "contradiction", ["moves"], "An offer may be left for a better one, but no move is allowed."),
    ],
    [
      rules.categories.some(({ maxOffers }) => rules.maxOffers !== null && (maxOffers ?? 0) > rules.maxOffers),
      finding(
        "warning",
        "no_effect",
        ["categories"],
        "A category allows more offers than the season does; the season's limit holds.",
      ),
    ],
    [
      rules.minMultiple > 1 && rules.upgradeLimit === 0,
      finding("warning", "no_effect", ["minMultiple"], "The multiple has no effect, since no offer may be left."),
    ],
    [
      rules.upgradeDeclined === "forfeit" && rules.upgradeLimit === 0 && !keeps && rules.exemptTags.length === 0,
      finding(
        "warning",
        "no_effect",
        ["upgradeDeclined"],
        "Nobody can be offered an upgrade, so none can be declined.",
      ),
    ],
    [
      rules.afterDecline === "higher_only" && rules.categories.length === 0,
      finding(
        "error",
        "contradiction",
        ["afterDecline"],
        "Declining leaves only higher categories, but there are no categories.",
      ),
    ],
    [
      rules.declinesCount && rules.maxOffers === null && rules.categories.every(({ maxOffers }) => maxOffers === null),
      finding(
        "warning",
        "no_effect",
        ["declinesCount"],
        "Declined offers count, but there is no limit that they count towards.",
      ),
    ],
    [
      rules.sameDay === "choose" && rules.placedWhen === "accepted" && !binds,
      finding(
        "warning",
        "no_effect",
        ["sameDay"],
        "Choosing among the offers of a day has no effect, since no offer binds before it is accepted.",
      ),
    ],
    [
      rules.onSilence === "accept" && rules.upgradeLimit > 0,
      finding(
        "warning",
        "contradiction",
        ["onSilence"],
        "Silence accepts an offer, which may leave a better-liked one that the student holds.",
      ),
    ],
  ];
  return checks.flatMap(([holds, what]) => (holds ? [what] : []));
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
