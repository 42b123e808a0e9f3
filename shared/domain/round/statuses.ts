export const ROUND_KINDS = ["screening", "test", "group_discussion", "technical", "hr", "other"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** `recorded` results are staged with the office; `released` ones are told to the students. */
export const ROUND_STATUSES = ["planned", "recorded", "released"] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export const ROUND_OUTCOMES = ["pending", "advanced", "eliminated", "waitlisted"] as const;
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

export const ATTENDANCES = ["pending", "present", "absent", "excused"] as const;
export type Attendance = (typeof ATTENDANCES)[number];
