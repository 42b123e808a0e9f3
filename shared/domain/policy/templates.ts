import { type JobCategory, ONE_JOB_POLICY, type PlacementPolicy, type PolicyRules } from "./policy.ts";

export const POLICY_TEMPLATE_IDS = [
  "one_job",
  "dream_upgrade",
  "dream_super_dream",
  "pay_bands",
  "company_levels",
  "two_offers",
  "selection_is_final",
  "public_sector_open",
  "capped_applications",
] as const;
export type PolicyTemplateId = (typeof POLICY_TEMPLATE_IDS)[number];

export interface PolicyTemplate {
  readonly name: string;
  /** What it means for a student, in a sentence or two. */
  readonly summary: string;
  readonly policy: PlacementPolicy;
}

const LAKH_MINOR = 10_000_000;

function tier(id: string, name: string, fromLakhs: number | null, more: Partial<JobCategory> = {}): JobCategory {
  return {
    id,
    name,
    minPayMinor: fromLakhs === null ? null : fromLakhs * LAKH_MINOR,
    tags: [],
    maxOffers: null,
    ...more,
  };
}

function upwards(...ids: readonly string[]): PolicyRules["moves"] {
  return ids.flatMap((from, i) => ids.slice(i + 1).map((to) => ({ from, to, keeps: false })));
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
    policy: { ...ONE_JOB_POLICY, upgradeLimit: 1, minMultiple: 1.5 },
  },
  dream_super_dream: {
    name: "Dream and super dream",
    summary:
      "Regular below ₹5 lakh, dream to ₹10 lakh, super dream above. One move up; core jobs stay open to everybody.",
    policy: {
      ...ONE_JOB_POLICY,
      categories: [tier("regular", "Regular", null), tier("dream", "Dream", 5), tier("super_dream", "Super dream", 10)],
      moves: upwards("regular", "dream", "super_dream"),
      upgradeLimit: 1,
      exemptTags: ["core"],
    },
  },
  pay_bands: {
    name: "One offer a pay band",
    summary: "Up to ₹4.5 lakh, to ₹7 lakh, and above: one offer in each, moving up only.",
    policy: {
      ...ONE_JOB_POLICY,
      categories: [
        tier("band_1", "Band 1", null, { maxOffers: 1 }),
        tier("band_2", "Band 2", 4.5, { maxOffers: 1 }),
        tier("band_3", "Band 3", 7, { maxOffers: 1 }),
      ],
      moves: upwards("band_1", "band_2", "band_3"),
      upgradeLimit: 2,
    },
  },
  company_levels: {
    name: "Company levels B, A and Dream",
    summary: "Levels go by the drive's tag. Whoever is placed may move up once: from B to A or Dream, from A to Dream.",
    policy: {
      ...ONE_JOB_POLICY,
      categories: [
        tier("b", "Level B", null),
        tier("a", "Level A", null, { tags: ["level-a"] }),
        tier("dream", "Dream", null, { tags: ["dream"] }),
      ],
      moves: upwards("b", "a", "dream"),
      upgradeLimit: 1,
    },
  },
  two_offers: {
    name: "Two offers, declined ones included",
    summary:
      "A student has two offers, whether they accept or decline them, and moves up at one and a half times the pay.",
    policy: { ...ONE_JOB_POLICY, maxOffers: 2, declinesCount: true, upgradeLimit: 1, minMultiple: 1.5 },
  },
  selection_is_final: {
    name: "Out once selected",
    summary:
      "Whoever is on a selection list is out, whatever they answer; a pre-placement offer counts from the day it is made.",
    policy: {
      ...ONE_JOB_POLICY,
      placedWhen: "selected",
      maxOffers: 1,
      declinesCount: true,
      external: { ppo: "binding", off_campus: "when_accepted" },
      sameDay: "choose",
    },
  },
  public_sector_open: {
    name: "One job, public sector open",
    summary: "One student, one job; but drives tagged “psu” or “core” stay open to those who are placed.",
    policy: { ...ONE_JOB_POLICY, exemptTags: ["psu", "core"] },
  },
  capped_applications: {
    name: "One job, 50 applications",
    summary: "One student, one job, and at most 50 applications a season, so that seats go to those who mean it.",
    policy: { ...ONE_JOB_POLICY, applicationCap: { max: 50, until: null, unlessFewerShortlistsThan: null } },
  },
};
