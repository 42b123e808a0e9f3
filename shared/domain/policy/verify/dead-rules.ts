import { decidePursuit, type VersionedPolicy } from "../decide.ts";
import type { CategoryMove, PolicyRules } from "../policy.ts";
import type { OfferRecord, Standing } from "../standing.ts";
import { finding, type Finding } from "./finding.ts";
import type { Representative } from "./representatives.ts";

/** Nobody's day: no offer of these is of today. */
export const SOME_DAY = "2000-01-01";

/** Categories that no job is ever in, since the ones above take them all. */
export function findDeadCategories(rules: PolicyRules, jobs: readonly Representative[]): Finding[] {
  return rules.categories.flatMap(({ id, name }, i) => {
    if (jobs.some(({ categoryId }) => categoryId === id)) return [];
    const taker = rules.categories.slice(i + 1).at(-1);
    const why =
      taker === undefined ? "no job meets its conditions" : `every job that it would take is in ${taker.name}`;
    return [finding("error", "dead_category", ["categories", i], `No job is ever in ${name}: ${why}.`)];
  });
}

/** Moves that nobody can ever make: the engine refuses them for every job of the two categories. */
export function findDeadMoves(
  versioned: VersionedPolicy,
  rules: PolicyRules,
  jobs: readonly Representative[],
  student: (offers: readonly OfferRecord[]) => Standing,
): Finding[] {
  const nameOf = (id: string) => rules.categories.find((each) => each.id === id)?.name ?? id;
  const isPossible = ({ from, to }: CategoryMove) =>
    of(jobs, from).some((held) =>
      of(jobs, to).some((wanted) => {
        const inHand: OfferRecord = {
          id: "held",
          job: held.job,
          source: "drive",
          state: "accepted",
          releasedOn: SOME_DAY,
        };
        return decidePursuit(versioned, student([inHand]), { job: wanted.job }, SOME_DAY).allowed;
      }),
    );
  return (rules.moves ?? []).flatMap((move, i) => {
    if (of(jobs, move.from).length === 0 || of(jobs, move.to).length === 0 || isPossible(move)) return [];
    const sentence = `Nobody can ever move from ${nameOf(move.from)} to ${nameOf(move.to)}, though the policy names it.`;
    return [finding("error", "dead_move", ["moves", i], sentence, whyNot(rules, move))];
  });
}

function whyNot(rules: PolicyRules, move: CategoryMove): string[] {
  if (!move.keeps && rules.upgradeLimit === 0) return ["An accepted offer may be left 0 times."];
  if (rules.maxOffers === 1) return ["A student may have one offer in the season."];
  return rules.minMultiple > 1 ? [`A better offer must pay ${rules.minMultiple} times as much.`] : [];
}

function of(jobs: readonly Representative[], categoryId: string): readonly Representative[] {
  return jobs.filter((each) => each.categoryId === categoryId);
}
