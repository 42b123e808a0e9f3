import { OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { DREAM_UPGRADE_POLICY, ONE_JOB_POLICY, type PlacementPolicy } from "#shared/domain/policy/policy.ts";

export interface DemoCollege {
  readonly slug: string;
  readonly name: string;
  readonly senderName: string;
  readonly primaryColor: string;
  readonly accentColor: string;
  readonly students: number;
  readonly policy: PlacementPolicy;
  readonly seed: number;
}

/** Two colleges of different size and look. */
export const DEMO_COLLEGES: readonly DemoCollege[] = [
  {
    slug: "vindhya",
    name: "Vindhya University of Engineering",
    senderName: "Vindhya Placement Cell",
    primaryColor: "#4338ca",
    accentColor: "#f59e0b",
    students: 480,
    policy: DREAM_UPGRADE_POLICY,
    seed: 11,
  },
  {
    slug: "kaveri",
    name: "Kaveri Institute",
    senderName: "Kaveri Placements",
    primaryColor: "#0f766e",
    accentColor: "#e11d48",
    students: 12,
    policy: ONE_JOB_POLICY,
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
