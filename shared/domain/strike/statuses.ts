import { possibleCommands, type TransitionTable } from "../lifecycle.ts";

/** What a strike is given for. */
export const STRIKE_KINDS = ["absent_round", "absent_interview", "absent_talk", "reneged", "misconduct"] as const;
export type StrikeKind = (typeof STRIKE_KINDS)[number];

export const STRIKE_STATUSES = ["active", "appealed", "upheld", "revoked"] as const;
export type StrikeStatus = (typeof STRIKE_STATUSES)[number];

export type StrikeDecision = "uphold" | "revoke";
export type StrikeCommand = StrikeDecision | "appeal" | "give_again";

/**
 * A strike's way: a student appeals once; the office upholds or revokes. One that ended with the release it came from is
 * given again by the next release that says the same; nobody does so by command.
 */
export const STRIKE_TRANSITIONS: TransitionTable<StrikeStatus, StrikeCommand> = {
  appeal: { from: ["active"], to: "appealed" },
  uphold: { from: ["appealed"], to: "upheld" },
  revoke: { from: ["active", "appealed", "upheld"], to: "revoked" },
  give_again: { from: ["revoked"], to: "active" },
};

/** What the office may do with a strike from here. */
export function possibleStrikeDecisions(status: StrikeStatus): readonly StrikeDecision[] {
  return possibleCommands(STRIKE_TRANSITIONS, status).filter((each) => each === "uphold" || each === "revoke");
}

/** Strikes that count against a student; one under appeal counts until it is decided. */
export const COUNTING_STRIKE_STATUSES = ["active", "appealed", "upheld"] as const satisfies readonly StrikeStatus[];
