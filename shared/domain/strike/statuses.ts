import type { TransitionTable } from "../lifecycle.ts";

/** What a strike is given for. */
export const STRIKE_KINDS = ["absent_round", "absent_interview", "absent_talk", "reneged", "misconduct"] as const;
export type StrikeKind = (typeof STRIKE_KINDS)[number];

export const STRIKE_STATUSES = ["active", "appealed", "upheld", "revoked"] as const;
export type StrikeStatus = (typeof STRIKE_STATUSES)[number];

export type StrikeCommand = "appeal" | "uphold" | "revoke";

/** A strike's way: a student appeals once; the office upholds or revokes. */
export const STRIKE_TRANSITIONS: TransitionTable<StrikeStatus, StrikeCommand> = {
  appeal: { from: ["active"], to: "appealed" },
  uphold: { from: ["appealed"], to: "upheld" },
  revoke: { from: ["active", "appealed", "upheld"], to: "revoked" },
};

/** Strikes that count against a student; one under appeal counts until it is decided. */
export const COUNTING_STRIKE_STATUSES = ["active", "appealed", "upheld"] as const satisfies readonly StrikeStatus[];
