import { categoryOf, type PolicyJob } from "../job.ts";
import type { PolicyRules } from "../policy.ts";

/** A job that stands for many: one at an edge of a category. */
export interface Representative {
  readonly job: PolicyJob;
  /** Undefined: of no category. */
  readonly categoryId: string | undefined;
  /** "a job in Dream" */
  readonly label: string;
}

/** The lowest pay that a policy is looked at with, in minor units a year, where a category asks for none. */
const LEAST_MINOR = 10_000_000;
const MOST_MINOR = 10_000_000_000;

function jobOf(minor: number, tags: readonly string[]): PolicyJob {
  return { pay: { ctc: minor, fixed: minor, guaranteed: minor }, tags, outcome: "full_time" };
}

/**
 * Jobs at every edge of the rules: each combination of a pay around a threshold and the tags of a category, with the
 * category that the engine itself puts it in. Judged by the engine, they stand for all jobs between the edges.
 */
export function representatives(rules: PolicyRules): Representative[] {
  const thresholds = rules.categories.flatMap(({ minPayMinor }) => minPayMinor ?? []);
  const pays = new Set([LEAST_MINOR, MOST_MINOR, ...thresholds, ...thresholds.map((minor) => Math.max(1, minor - 1))]);
  const tagged = [[], ...rules.categories.filter(({ tags }) => tags.length > 0).map(({ tags }) => tags.slice(0, 1))];
  return [...pays]
    .toSorted((a, b) => a - b)
    .flatMap((minor) =>
      tagged.map((tags) => {
        const job = jobOf(minor, tags);
        const category = categoryOf(rules, job)?.category;
        return { job, categoryId: category?.id, label: category === undefined ? "a job" : `a job in ${category.name}` };
      }),
    );
}
