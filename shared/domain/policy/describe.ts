import { describeRule } from "../eligibility/describe.ts";
import type { OfferWeight, PayBasis, PlacementPolicy, PolicyRules } from "./policy.ts";

type Money = (minor: number) => string;

/** A placement policy as people would say it, a rule a sentence; exceptions after what holds for everybody. */
export function describePolicy(policy: PlacementPolicy, money: Money): string[] {
  return [
    ...describeRules(policy, money),
    ...policy.exceptions.flatMap(({ programs, rules }) => {
      const common = new Set(describeRules(policy, money));
      const own = describeRules({ ...policy, ...rules }, money).filter((sentence) => !common.has(sentence));
      return own.map((sentence) => `For ${listed(programs, "and")}: ${sentence}`);
    }),
  ];
}

function describeRules(rules: PolicyRules, money: Money): string[] {
  return [
    ...describeCategories(rules, money),
    describePlacement(rules),
    ...describeMoves(rules),
    ...describeLimits(rules),
    ...describeDeclining(rules),
    ...describeSources(rules),
    describeAnswering(rules),
    ...describeConduct(rules),
    describeCap(rules),
  ];
}

const BASES: Readonly<Record<PayBasis, string>> = {
  ctc: "CTC",
  fixed: "fixed pay",
  guaranteed: "guaranteed first-year cash",
};

function describeCategories({ categories, payBasis }: PolicyRules, money: Money): string[] {
  if (categories.length === 0) return [];
  const each = categories.map(({ name, minPayMinor, tags, maxOffers }) => {
    const conditions = [
      ...(minPayMinor === null ? [] : [`from ${money(minPayMinor)}`]),
      ...(tags.length === 0 ? [] : [`tagged ${listed(tags.map(quoted), "or")}`]),
      ...(maxOffers === null ? [] : [`${counted(maxOffers, "offer")} at most`]),
    ];
    return conditions.length === 0 ? name : `${name} (${conditions.join(", ")})`;
  });
  return [`Jobs are of these categories, by ${BASES[payBasis]}, from the lowest up: ${listed(each, "and")}.`];
}

function describePlacement({ placedWhen, upgradeLimit, moves }: PolicyRules): string {
  const when = placedWhen === "selected" ? "Whoever is selected" : "Whoever accepts an offer";
  const kept = moves?.some(({ keeps }) => keeps) ?? false;
  if (upgradeLimit === 0) return kept ? `${when} may not leave it for another.` : `${when} is out of the season.`;
  return `${when} may leave it ${upgradeLimit === 1 ? "once" : `${upgradeLimit} times`} for a better one.`;
}

function describeMoves({ moves, categories, minMultiple, upgradeLimit, exemptTags, payBasis }: PolicyRules): string[] {
  const name = (id: string) => categories.find((each) => each.id === id)?.name ?? id;
  const possible = (moves ?? []).filter((move) => move.keeps || upgradeLimit > 0);
  return [
    ...possible.map(({ from, to, keeps }) =>
      keeps
        ? `With ${name(from)} in hand, ${name(to)} may be held beside it.`
        : `${name(from)} may be left for ${name(to)}.`,
    ),
    ...(upgradeLimit > 0 && (minMultiple > 1 || moves === null)
      ? [
          `A better offer pays at least ${new Intl.NumberFormat("en").format(minMultiple)} times as much ${BASES[payBasis]}.`,
        ]
      : []),
    ...(exemptTags.length === 0
      ? []
      : [`Drives tagged ${listed(exemptTags.map(quoted), "or")} stay open to those who are placed.`]),
  ];
}

function describeLimits({ maxOffers, declinesCount }: PolicyRules): string[] {
  if (maxOffers === null) return [];
  return [
    `A student may have ${counted(maxOffers, "offer")} in the season${declinesCount ? ", declined and unanswered ones included" : ""}.`,
  ];
}

function describeDeclining({ afterDecline, upgradeDeclined }: PolicyRules): string[] {
  return [
    ...(afterDecline === "higher_only" ? ["Declining an offer leaves only higher categories open."] : []),
    ...(upgradeDeclined === "forfeit" ? ["Declining an upgrade loses the offer in hand too."] : []),
  ];
}

const WEIGHTS: Readonly<Record<OfferWeight, string>> = {
  binding: "counts from the day it is made, answered or not",
  when_accepted: "",
  open: "never counts",
};

function describeSources({ outcomes, external }: PolicyRules): string[] {
  const subjects = [
    ["An internship", outcomes.internship],
    ["An internship with a job", outcomes.intern_plus_full_time],
    ["A full-time offer", outcomes.full_time],
    ["A pre-placement offer", external.ppo],
    ["An off-campus offer", external.off_campus],
  ] as const;
  return subjects.flatMap(([subject, weight]) =>
    weight === "when_accepted" ? [] : [`${subject} ${WEIGHTS[weight]}.`],
  );
}

function describeAnswering({ responseHours, onSilence, placedWhen, sameDay }: PolicyRules): string {
  const silence = onSilence === "accept" ? "; silence accepts it" : "";
  const choice =
    placedWhen === "selected" && sameDay === "choose" ? " Of the offers of one day, one may be chosen." : "";
  return `An offer is answered within ${counted(responseHours, "hour")}${silence}.${choice}`;
}

function describeConduct({ strikes, gate }: PolicyRules): string[] {
  const free = "all" in gate && gate.all.length === 0;
  return [
    ...(strikes === null ? [] : [`${counted(strikes.debarAt, "strike")} and a student may apply no more.`]),
    ...(free ? [] : [`To apply to anything, everybody needs: ${describeRule(gate)}.`]),
  ];
}

function describeCap({ applicationCap: cap }: PolicyRules): string {
  if (cap === null) return "There is no limit on applications.";
  const until = cap.until === null ? "in the season" : `until ${cap.until}`;
  const unless =
    cap.unlessFewerShortlistsThan === null
      ? ""
      : `, unless they were shortlisted fewer than ${counted(cap.unlessFewerShortlistsThan, "time")}`;
  return `A student may send ${counted(cap.max, "application")} ${until}${unless}.`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

function quoted(word: string): string {
  return `“${word}”`;
}

function listed(words: readonly string[], conjunction: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}
