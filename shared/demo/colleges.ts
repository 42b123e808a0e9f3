import { OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { DREAM_UPGRADE_POLICY } from "#shared/domain/policy/policy.ts";
import { type KnownCompany, MIDDLE, type MadeUpCollege } from "./college/college.ts";

/** A company that is vetted and has posted nothing, and one that waits to be. */
const companiesAt = (slug: string): readonly KnownCompany[] => [
  {
    name: "Nilgiri Software",
    website: "https://nilgiri.example",
    industry: "Software",
    about: "Payments infrastructure for small shops, built in Coimbatore.",
    status: "approved",
    flags: [],
    recruiter: { name: "Ravi Rao", email: `ravi@nilgiri.${slug}.example` },
  },
  {
    name: "Quick Placements Pvt",
    website: "https://quickplacements.example",
    industry: "Staffing",
    about: "We place students anywhere.",
    status: "pending",
    flags: ["free_mail"],
    recruiter: null,
  },
];

/** A college in the middle of its season, and a small one at its first steps. */
export const DEMO_COLLEGES: readonly MadeUpCollege[] = [
  {
    slug: "vindhya",
    name: "Vindhya University of Engineering",
    senderName: "Vindhya Placement Cell",
    primaryColor: "#4338ca",
    accentColor: "#f59e0b",
    students: 480,
    drives: 40,
    applications: 1_900,
    policy: { ...DREAM_UPGRADE_POLICY, strikes: { kinds: ["absent_round", "absent_interview"], debarAt: 3 } },
    stage: MIDDLE,
    companies: companiesAt("vindhya"),
    joinedPercent: 80,
    hasLead: true,
    seed: 11,
  },
  {
    slug: "kaveri",
    name: "Kaveri Institute",
    senderName: "Kaveri Placements",
    primaryColor: "#0f766e",
    accentColor: "#e11d48",
    students: 12,
    drives: 0,
    applications: 0,
    companies: companiesAt("kaveri"),
    joinedPercent: 0,
    hasLead: true,
    seed: 12,
  },
];

export const DEMO_PLATFORM = {
  slug: OPERATOR_SLUG,
  name: "Placement",
  senderName: "Placement",
  primaryColor: "#111827",
  accentColor: "#6366f1",
} as const;

/** Password of every demo login. The demo runs on one machine and holds invented people. */
export const DEMO_PASSWORD = "placement-demo";

/** Graduating year of the demo's students. */
export const DEMO_YEAR = 2027;
