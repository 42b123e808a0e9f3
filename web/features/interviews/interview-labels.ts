import type { InterviewStatus } from "#shared/domain/interview/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

/** States of an interview as people read them. */
export const INTERVIEW_LABELS: Readonly<Record<InterviewStatus, { readonly label: string; readonly tone: Tone }>> = {
  proposed: { label: "Proposed", tone: "neutral" },
  scheduled: { label: "Scheduled", tone: "brand" },
  rescheduled: { label: "New time", tone: "warn" },
  checked_in: { label: "Checked in", tone: "good" },
  in_progress: { label: "In progress", tone: "good" },
  completed: { label: "Done", tone: "neutral" },
  no_show: { label: "Missed", tone: "bad" },
  cancelled: { label: "Cancelled", tone: "bad" },
};

const OVER: ReadonlySet<InterviewStatus> = new Set<InterviewStatus>(["completed", "no_show", "cancelled"]);

/** Whether it lies ahead, or is going on. */
export function isAhead(status: InterviewStatus): boolean {
  return !OVER.has(status);
}

const TAKES_NO_TIME: ReadonlySet<InterviewStatus> = new Set<InterviewStatus>(["no_show", "cancelled"]);

/** Whether it takes up its panel's time; whoever did not come leaves it free. */
export function standsOnBoard(status: InterviewStatus): boolean {
  return !TAKES_NO_TIME.has(status);
}

/** Whether the student has still to come. */
export function isStillExpected(status: InterviewStatus): boolean {
  return status === "scheduled" || status === "rescheduled";
}
