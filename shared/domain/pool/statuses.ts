import type { TransitionTable } from "../lifecycle.ts";

/** Where an invitation to share a drive stands; the host and the guest each keep their own note of it. */
export const POOL_INVITATION_STATUSES = ["invited", "accepted", "declined", "withdrawn"] as const;
export type PoolInvitationStatus = (typeof POOL_INVITATION_STATUSES)[number];

export type PoolInvitationCommand = "accept" | "decline" | "withdraw";

/** An accepted invitation cannot be taken back: the guest's drive is the guest's own by then. */
export const POOL_INVITATION_TRANSITIONS: TransitionTable<PoolInvitationStatus, PoolInvitationCommand> = {
  accept: { from: ["invited"], to: "accepted" },
  decline: { from: ["invited"], to: "declined" },
  withdraw: { from: ["invited"], to: "withdrawn" },
};
