import { possibleCommands } from "../lifecycle.ts";
import { OFFICE_ROLES, type Role } from "../membership/roles.ts";
import {
  DRIVE_TRANSITIONS,
  type DriveCommand,
  type DriveStatus,
  EDITABLE_DRIVE_STATUSES,
  REVISABLE_DRIVE_STATUSES,
} from "./statuses.ts";

/** Who may give each command. Nobody starts the selection by command: recording the first results does. */
export const DRIVE_COMMAND_ROLES: Readonly<Record<DriveCommand, readonly Role[]>> = {
  submit: ["recruiter", ...OFFICE_ROLES],
  request_changes: OFFICE_ROLES,
  approve: OFFICE_ROLES,
  publish: OFFICE_ROLES,
  close_applications: OFFICE_ROLES,
  reopen_applications: OFFICE_ROLES,
  start_process: [],
  declare_results: OFFICE_ROLES,
  close: OFFICE_ROLES,
  cancel: OFFICE_ROLES,
};

/** Commands that a role may give to a drive in this state, in the order of a drive's way. */
export function possibleDriveCommands(status: DriveStatus, role: Role): DriveCommand[] {
  return possibleCommands(DRIVE_TRANSITIONS, status).filter((command) => DRIVE_COMMAND_ROLES[command].includes(role));
}

const OFFICE_EDITABLE: ReadonlySet<DriveStatus> = new Set<DriveStatus>([
  ...EDITABLE_DRIVE_STATUSES,
  "submitted",
  "approved",
]);

/** Whether a role may change a drive's text: a recruiter their draft, the office whatever is not published yet. */
export function mayEditDrive(status: DriveStatus, role: Role): boolean {
  if (role === "recruiter") return (EDITABLE_DRIVE_STATUSES as readonly DriveStatus[]).includes(status);
  return (OFFICE_ROLES as readonly Role[]).includes(role) && OFFICE_EDITABLE.has(status);
}

/** How a role changes a drive that students see: the office revises it, a recruiter proposes; null: not at all. */
export function revisionWay(status: DriveStatus, role: Role): "revise" | "propose" | null {
  if (!(REVISABLE_DRIVE_STATUSES as readonly DriveStatus[]).includes(status)) return null;
  if (role === "recruiter") return "propose";
  return (OFFICE_ROLES as readonly Role[]).includes(role) ? "revise" : null;
}

/** All that a role may do with a drive from here: change its text in one of the ways, and its commands. */
export function possibleDriveActions(status: DriveStatus, role: Role): string[] {
  const way = mayEditDrive(status, role) ? "edit" : revisionWay(status, role);
  return [...(way === null ? [] : [way]), ...possibleDriveCommands(status, role)];
}
