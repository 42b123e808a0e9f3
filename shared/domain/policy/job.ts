import { type Compensation, ctcMinor, guaranteedFirstYearMinor } from "../compensation/compensation.ts";
import type { DriveOutcome } from "../drive/statuses.ts";
import type { JobCategory, PayBasis, PolicyRules } from "./policy.ts";

/** A job as the policy sees it; pay in minor units a year. */
export interface PolicyJob {
  readonly pay: Readonly<Record<PayBasis, number>>;
  readonly tags: readonly string[];
  readonly outcome: DriveOutcome;
}

/** The job of a drive, or of an offer with pay of its own. */
export function toPolicyJob(
  compensation: Compensation,
  { tags, outcome }: { readonly tags: readonly string[]; readonly outcome: DriveOutcome },
): PolicyJob {
  const pay = {
    ctc: ctcMinor(compensation),
    fixed: compensation.fixedMinor,
    guaranteed: guaranteedFirstYearMinor(compensation),
  };
  return { pay, tags, outcome };
}

/** Pay on the policy's basis, in minor units a year. */
export function payOf(rules: Pick<PolicyRules, "payBasis">, job: PolicyJob): number {
  return job.pay[rules.payBasis];
}

/** The highest category whose conditions the job meets, with its rank from 0; undefined when there is none. */
export function categoryOf(
  rules: Pick<PolicyRules, "categories" | "payBasis">,
  job: PolicyJob,
): { readonly category: JobCategory; readonly rank: number } | undefined {
  const rank = rules.categories.findLastIndex(
    ({ minPayMinor, tags }) =>
      (minPayMinor === null || payOf(rules, job) >= minPayMinor) &&
      (tags.length === 0 || tags.some((tag) => job.tags.includes(tag))),
  );
  const category = rules.categories[rank];
  return category && { category, rank };
}

export function isExempt(rules: Pick<PolicyRules, "exemptTags">, job: PolicyJob): boolean {
  return job.tags.some((tag) => rules.exemptTags.includes(tag));
}
