import { decidePursuit, type VersionedPolicy } from "../decide.ts";
import { settleDecline } from "../settle.ts";
import type { OfferRecord, Standing } from "../standing.ts";
import { SOME_DAY } from "./dead-rules.ts";
import { finding, type Finding } from "./finding.ts";
import type { Representative } from "./representatives.ts";

type Student = (offers: readonly OfferRecord[]) => Standing;

/**
 * Students who hold nothing and may go for nothing: every way of at most two offers is walked by the engine itself, and
 * the shortest that ends there is the witness. An office may want it so, which is why it is a warning.
 */
export function findLockOuts(versioned: VersionedPolicy, jobs: readonly Representative[], student: Student): Finding[] {
  const kinds = onePerCategory(jobs);
  const byDeclining = kinds.flatMap(({ job, label }) => {
    const after = decline(versioned, student([open("first", job)]), "first");
    return isOut(versioned, after, kinds) ? [[`The student declines ${label}.`]] : [];
  });
  if (byDeclining.length > 0) {
    const [witness = []] = byDeclining;
    const which = byDeclining.length === kinds.length ? "an offer, whichever it is," : "an offer of some categories";
    return [lockOut(`Whoever declines ${which} is out of the season with nothing in hand.`, witness)];
  }
  const byUpgrade = kinds.flatMap((held) =>
    kinds.flatMap((wanted) => {
      const upgrade = open("upgrade", wanted.job);
      const before = student([{ ...open("held", held.job), state: "accepted" }, upgrade]);
      const { allowed } = decidePursuit(versioned, before, { job: wanted.job, offer: upgrade }, SOME_DAY);
      const after = decline(versioned, before, "upgrade");
      return allowed && isOut(versioned, after, kinds)
        ? [[`The student accepts ${held.label}.`, `They are offered ${wanted.label} and decline it.`]]
        : [];
    }),
  );
  const [witness] = byUpgrade;
  if (witness === undefined) return [];
  return [lockOut("Whoever declines an upgrade is out of the season with nothing in hand.", witness)];
}

function lockOut(message: string, witness: readonly string[]): Finding {
  return finding("warning", "lock_out", [], message, [...witness, "No job of any category is open to them any more."]);
}

function decline(versioned: VersionedPolicy, standing: Standing, id: string): Standing {
  return settleDecline(versioned, standing, id, [], SOME_DAY).standing;
}

function isOut(versioned: VersionedPolicy, standing: Standing, jobs: readonly Representative[]): boolean {
  const holds = standing.offers.some(({ state }) => state === "accepted");
  return !holds && jobs.every(({ job }) => !decidePursuit(versioned, standing, { job }, SOME_DAY).allowed);
}

function onePerCategory(jobs: readonly Representative[]): readonly Representative[] {
  return [...new Map(jobs.map((each) => [each.categoryId, each])).values()];
}

function open(id: string, job: Representative["job"]): OfferRecord {
  return { id, job, source: "drive", state: "open", releasedOn: SOME_DAY };
}
