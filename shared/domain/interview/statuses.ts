import type { TransitionTable } from "../lifecycle.ts";
import type { RoundMark } from "../round/marks.ts";

/**
 * `proposed` holds its time while the office has not confirmed it; the student knows of it from `scheduled` on.
 * `rescheduled` is scheduled, and has been moved before.
 */
export const INTERVIEW_STATUSES = [
  "proposed",
  "scheduled",
  "rescheduled",
  "checked_in",
  "in_progress",
  "completed",
  "no_show",
  "cancelled",
] as const;
export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number];

export type InterviewCommand =
  | "schedule"
  | "reschedule"
  | "check_in"
  | "start"
  | "complete"
  | "mark_no_show"
  | "cancel";

export const INTERVIEW_TRANSITIONS: TransitionTable<InterviewStatus, InterviewCommand> = {
  schedule: { from: ["proposed"], to: "scheduled" },
  reschedule: { from: ["scheduled", "rescheduled"], to: "rescheduled" },
  check_in: { from: ["scheduled", "rescheduled"], to: "checked_in" },
  start: { from: ["checked_in"], to: "in_progress" },
  complete: { from: ["in_progress"], to: "completed" },
  mark_no_show: { from: ["scheduled", "rescheduled"], to: "no_show" },
  cancel: { from: ["proposed", "scheduled", "rescheduled", "checked_in"], to: "cancelled" },
};

/** Interviews whose time may still change. */
export const MOVABLE_INTERVIEW_STATUSES = [
  "proposed",
  "scheduled",
  "rescheduled",
  "checked_in",
] as const satisfies readonly InterviewStatus[];

export function isMovable(status: InterviewStatus): boolean {
  return (MOVABLE_INTERVIEW_STATUSES as readonly InterviewStatus[]).includes(status);
}

/** What an interview is once it was moved; undefined when it can no longer be. Who is waiting goes on waiting. */
export function statusAfterMove(status: InterviewStatus): InterviewStatus | undefined {
  if (!isMovable(status)) return undefined;
  return status === "scheduled" ? "rescheduled" : status;
}

/** What an interview says of its round's attendance, if anything yet. */
export function attendanceMarkOf(status: InterviewStatus): RoundMark | undefined {
  if (status === "no_show") return "mark_absent";
  return status === "checked_in" || status === "in_progress" || status === "completed" ? "mark_present" : undefined;
}
