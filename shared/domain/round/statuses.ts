import type { TransitionTable } from "../lifecycle.ts";

export const ROUND_KINDS = ["screening", "test", "group_discussion", "technical", "hr", "other"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** `recorded` results are staged with the office; `released` ones are told to the students. */
export const ROUND_STATUSES = ["planned", "recorded", "released"] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export type RoundCommand = "record" | "release" | "undo" | "promote";

/** A round's way. Recording again replaces what is staged; letting on from the waiting list leaves it released. */
export const ROUND_TRANSITIONS: TransitionTable<RoundStatus, RoundCommand> = {
  record: { from: ["planned", "recorded"], to: "recorded" },
  release: { from: ["recorded"], to: "released" },
  undo: { from: ["released"], to: "recorded" },
  promote: { from: ["released"], to: "released" },
};

export const ROUND_OUTCOMES = ["pending", "advanced", "eliminated", "waitlisted"] as const;
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

export const ATTENDANCES = ["pending", "present", "absent", "excused"] as const;
export type Attendance = (typeof ATTENDANCES)[number];
