import type { DriveMode, DriveOutcome, DriveStatus, WorkMode } from "#shared/domain/drive/statuses.ts";
import type { DriveWait } from "#shared/domain/drive/waits.ts";
import type { RoundKind } from "#shared/domain/round/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

/** Codes of a drive as people say them. */
export const DRIVE_STATUS_LABELS: Readonly<Record<DriveStatus, string>> = {
  draft: "Draft",
  submitted: "In review",
  changes_requested: "Changes requested",
  approved: "Approved",
  published: "Open",
  applications_closed: "Applications closed",
  in_process: "Selection",
  results_declared: "Results declared",
  closed: "Closed",
  cancelled: "Cancelled",
};

export const DRIVE_STATUS_TONES: Readonly<Record<DriveStatus, Tone>> = {
  draft: "neutral",
  submitted: "info",
  changes_requested: "warn",
  approved: "brand",
  published: "good",
  applications_closed: "info",
  in_process: "brand",
  results_declared: "good",
  closed: "neutral",
  cancelled: "bad",
};

/** What a drive waits for, as the work that it is. */
export const WAIT_LABELS: Readonly<Record<DriveWait, string>> = {
  round_release: "Round to release",
  offer_release: "Offers to release",
  interview_times: "Interview times to confirm",
  proposal: "Change to decide on",
  results: "Results to record",
};

export const OUTCOME_LABELS: Readonly<Record<DriveOutcome, string>> = {
  full_time: "Full-time job",
  internship: "Internship",
  intern_plus_full_time: "Internship, then full time",
  ppo: "Pre-placement offer",
};

export const MODE_LABELS: Readonly<Record<DriveMode, string>> = {
  on_campus: "On campus",
  off_campus: "Off campus",
  pooled: "Pooled, with other colleges",
  virtual: "Online",
};

export const WORK_MODE_LABELS: Readonly<Record<WorkMode, string>> = {
  on_site: "On site",
  hybrid: "Partly on site",
  remote: "Remotely",
};

export const ROUND_KIND_LABELS: Readonly<Record<RoundKind, string>> = {
  screening: "Shortlisting",
  test: "Test",
  group_discussion: "Group discussion",
  technical: "Technical interview",
  hr: "HR interview",
  other: "Other",
};

/** Labels as options of a select, in their order. */
export function optionsOf<V extends string>(labels: Readonly<Record<V, string>>): { value: V; label: string }[] {
  return (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }));
}
