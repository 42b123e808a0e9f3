import { possibleCommands, type TransitionTable } from "../lifecycle.ts";

export const CYCLE_KINDS = ["placement", "internship", "open"] as const;

/** How students come into a season: by themselves, by themselves once the office agrees, or entered by the office. */
export const REGISTRATIONS = ["open", "approval", "by_import"] as const;
export type Registration = (typeof REGISTRATIONS)[number];

export const CYCLE_MEMBERSHIP_STATUSES = ["pending", "active", "rejected", "withdrawn", "removed"] as const;
export type CycleMembershipStatus = (typeof CYCLE_MEMBERSHIP_STATUSES)[number];

export type CycleMembershipCommand = "approve" | "reject" | "opt_out" | "remove" | "readmit";

/** A student's way through a season. `opt_out` is the student's own; everything else is the office's. */
export const CYCLE_MEMBERSHIP_TRANSITIONS: TransitionTable<CycleMembershipStatus, CycleMembershipCommand> = {
  approve: { from: ["pending"], to: "active" },
  reject: { from: ["pending"], to: "rejected" },
  opt_out: { from: ["active"], to: "withdrawn" },
  remove: { from: ["active"], to: "removed" },
  readmit: { from: ["rejected", "withdrawn", "removed"], to: "active" },
};

/** What the student, or the office, may do with a membership from here. */
export function possibleMembershipCommands(
  status: CycleMembershipStatus,
  by: "student" | "office",
): readonly CycleMembershipCommand[] {
  const isOwn = by === "student";
  return possibleCommands(CYCLE_MEMBERSHIP_TRANSITIONS, status).filter((each) => (each === "opt_out") === isOwn);
}

/** Where a membership starts: asked for by the student, or entered by the office. */
export const FIRST_MEMBERSHIP_STATUS: Readonly<Record<Registration, CycleMembershipStatus>> = {
  open: "active",
  approval: "pending",
  by_import: "active",
};

/** What a student who leaves a season does instead. */
export const OPT_OUT_REASONS = ["higher_studies", "entrepreneurship", "not_seeking"] as const;
export type OptOutReason = (typeof OPT_OUT_REASONS)[number];
