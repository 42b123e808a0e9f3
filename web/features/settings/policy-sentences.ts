import type { Policy } from "#shared/contracts/cycles.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** A placement policy as people would say it, a rule a sentence. */
export function policySentences({
  upgradeLimit,
  minMultiple,
  exemptTags,
  responseHours,
  applicationCap,
}: Policy): string[] {
  const times = new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(minMultiple);
  return [
    upgradeLimit === 0
      ? "Whoever accepts an offer is out of the season."
      : `An accepted offer may be left ${countOf(upgradeLimit, "time")}, for one that pays at least ${times} times as much.`,
    ...(exemptTags.length > 0
      ? [`Drives tagged ${exemptTags.map((tag) => `“${tag}”`).join(" or ")} stay open to those who are placed.`]
      : []),
    `An offer is answered within ${countOf(responseHours, "hour")}.`,
    applicationCap === null
      ? "There is no limit on applications."
      : `A student may send ${countOf(applicationCap, "application")} in the season.`,
  ];
}
