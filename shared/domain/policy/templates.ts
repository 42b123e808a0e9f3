import { DREAM_UPGRADE_POLICY, ONE_JOB_POLICY, type PlacementPolicy } from "./policy.ts";

export const POLICY_TEMPLATE_IDS = ["one_job", "dream_upgrade", "public_sector_open", "capped_applications"] as const;
export type PolicyTemplateId = (typeof POLICY_TEMPLATE_IDS)[number];

export interface PolicyTemplate {
  readonly name: string;
  /** What it means for a student, in a sentence or two. */
  readonly summary: string;
  readonly policy: PlacementPolicy;
}

/** The common styles of published placement policies, for an office to start from. */
export const POLICY_TEMPLATES: Readonly<Record<PolicyTemplateId, PolicyTemplate>> = {
  one_job: {
    name: "One student, one job",
    summary: "Whoever accepts an offer is out of the season. An offer is answered within 48 hours.",
    policy: ONE_JOB_POLICY,
  },
  dream_upgrade: {
    name: "Dream upgrade",
    summary: "An accepted offer may be left once, for one that pays at least one and a half times as much.",
    policy: DREAM_UPGRADE_POLICY,
  },
  public_sector_open: {
    name: "One job, public sector open",
    summary: "One student, one job; but drives tagged “psu” or “core” stay open to those who are placed.",
    policy: { ...ONE_JOB_POLICY, exemptTags: ["psu", "core"] },
  },
  capped_applications: {
    name: "One job, 50 applications",
    summary: "One student, one job, and at most 50 applications a season, so that seats go to those who mean it.",
    policy: { ...ONE_JOB_POLICY, applicationCap: 50 },
  },
};
