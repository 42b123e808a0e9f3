import { possibleCommands, type TransitionTable } from "../lifecycle.ts";

export const DRIVE_STATUSES = [
  "draft",
  "submitted",
  "changes_requested",
  "approved",
  "published",
  "applications_closed",
  "in_process",
  "results_declared",
  "closed",
  "cancelled",
] as const;
export type DriveStatus = (typeof DRIVE_STATUSES)[number];

export const DRIVE_OUTCOMES = ["full_time", "internship", "intern_plus_full_time", "ppo"] as const;
export type DriveOutcome = (typeof DRIVE_OUTCOMES)[number];

export const DRIVE_MODES = ["on_campus", "off_campus", "pooled", "virtual"] as const;
export type DriveMode = (typeof DRIVE_MODES)[number];

export const DRIVE_COMMANDS = [
  "submit",
  "request_changes",
  "approve",
  "publish",
  "close_applications",
  "reopen_applications",
  "start_process",
  "declare_results",
  "close",
  "cancel",
] as const;
export type DriveCommand = (typeof DRIVE_COMMANDS)[number];

/** A drive's way from a recruiter's draft to the end of its selection. */
export const DRIVE_TRANSITIONS: TransitionTable<DriveStatus, DriveCommand> = {
  submit: { from: ["draft", "changes_requested"], to: "submitted" },
  request_changes: { from: ["submitted", "approved"], to: "changes_requested" },
  approve: { from: ["submitted"], to: "approved" },
  publish: { from: ["approved"], to: "published" },
  close_applications: { from: ["published"], to: "applications_closed" },
  reopen_applications: { from: ["applications_closed"], to: "published" },
  start_process: { from: ["applications_closed"], to: "in_process" },
  declare_results: { from: ["in_process"], to: "results_declared" },
  close: { from: ["results_declared"], to: "closed" },
  cancel: {
    from: [
      "draft",
      "submitted",
      "changes_requested",
      "approved",
      "published",
      "applications_closed",
      "in_process",
      "results_declared",
    ],
    to: "cancelled",
  },
};

/** Whether nothing leads on from here: closed or cancelled. */
export function isDriveOver(status: DriveStatus): boolean {
  return possibleCommands(DRIVE_TRANSITIONS, status).length === 0;
}

/** States in which the recruiter may still edit. */
export const EDITABLE_DRIVE_STATUSES = ["draft", "changes_requested"] as const satisfies readonly DriveStatus[];

/** States in which students see a drive. */
export const VISIBLE_DRIVE_STATUSES = [
  "published",
  "applications_closed",
  "in_process",
  "results_declared",
  "closed",
] as const satisfies readonly DriveStatus[];

/** States in which a published drive's posting may still be revised, as a new version. */
export const REVISABLE_DRIVE_STATUSES = [
  "published",
  "applications_closed",
  "in_process",
] as const satisfies readonly DriveStatus[];

/** States in which an application can still come to something. */
export const SELECTING_DRIVE_STATUSES = [
  "published",
  "applications_closed",
  "in_process",
  "results_declared",
] as const satisfies readonly DriveStatus[];

/** States in which a company makes offers: once results are declared, to who comes off the waiting list. */
export const OFFERING_DRIVE_STATUSES = ["in_process", "results_declared"] as const satisfies readonly DriveStatus[];

export const WORK_MODES = ["on_site", "hybrid", "remote"] as const;
export type WorkMode = (typeof WORK_MODES)[number];

export const PROPOSAL_STATUSES = ["pending", "accepted", "declined", "superseded"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export type ProposalCommand = "accept" | "decline" | "supersede";

/** A proposed edit's way: the office decides once, or whoever proposed it proposes another in its place. */
export const PROPOSAL_TRANSITIONS: TransitionTable<ProposalStatus, ProposalCommand> = {
  accept: { from: ["pending"], to: "accepted" },
  decline: { from: ["pending"], to: "declined" },
  supersede: { from: ["pending"], to: "superseded" },
};

/** Who wrote a proposed edit: the company's recruiter, or the college that hosts a pooled drive. */
export const PROPOSAL_SOURCES = ["recruiter", "pool_host"] as const;
export type ProposalSource = (typeof PROPOSAL_SOURCES)[number];
