import type { TransitionTable } from "../lifecycle.ts";

export const CYCLE_KINDS = ["placement", "internship", "open"] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

export const CYCLE_MEMBERSHIP_STATUSES = ["pending", "active", "rejected", "withdrawn", "removed"] as const;
export type CycleMembershipStatus = (typeof CYCLE_MEMBERSHIP_STATUSES)[number];

/** A student's place in a season. */
export const CYCLE_MEMBERSHIP_TRANSITIONS = {
  activate: { from: ["pending"], to: "active" },
  reject: { from: ["pending"], to: "rejected" },
  withdraw: { from: ["active"], to: "withdrawn" },
  remove: { from: ["active"], to: "removed" },
} as const satisfies TransitionTable<CycleMembershipStatus, string>;
