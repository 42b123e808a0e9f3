import type { TransitionTable } from "../lifecycle.ts";

export const PROFILE_CHANGE_STATUSES = ["pending", "approved", "rejected", "withdrawn"] as const;
export type ProfileChangeStatus = (typeof PROFILE_CHANGE_STATUSES)[number];

export type ProfileChangeCommand = "approve" | "reject" | "withdraw";

/** A change that a student has asked for: decided once, or taken back before. */
export const PROFILE_CHANGE_TRANSITIONS: TransitionTable<ProfileChangeStatus, ProfileChangeCommand> = {
  approve: { from: ["pending"], to: "approved" },
  reject: { from: ["pending"], to: "rejected" },
  withdraw: { from: ["pending"], to: "withdrawn" },
};

/** How a field came to be verified: the registrar's list, somebody of the staff who looked, or a granted request. */
export const VERIFIED_BY_WAYS = ["import", "staff", "request"] as const;
export type VerifiedByWay = (typeof VERIFIED_BY_WAYS)[number];

/** A season's freeze, and whether a profile stands under it at `now`: from that instant until the season's last day. */
export function isFrozenAt(
  season: { readonly profileFreezesAt: Date | null; readonly endsOn: string },
  now: Date,
  today: string,
): boolean {
  return season.profileFreezesAt !== null && season.profileFreezesAt <= now && today <= season.endsOn;
}
