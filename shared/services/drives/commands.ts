import type { DriveCommand } from "#shared/domain/drive/statuses.ts";
import { DRIVE_TRANSITIONS } from "#shared/domain/drive/statuses.ts";
import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";

/** Who may give each command. The order of the selection itself (start, declare) follows from recording and releasing. */
export const DRIVE_COMMAND_ROLES: Readonly<Record<DriveCommand, readonly Role[]>> = {
  submit: ["recruiter", ...OFFICE_ROLES],
  request_changes: OFFICE_ROLES,
  approve: OFFICE_ROLES,
  publish: OFFICE_ROLES,
  close_applications: OFFICE_ROLES,
  start_process: [],
  declare_results: OFFICE_ROLES,
  close: OFFICE_ROLES,
  cancel: OFFICE_ROLES,
};

/** Commands that a role may give to a drive in this state. */
export function possibleDriveCommands(status: DriveStatus, role: Role): DriveCommand[] {
  return possibleCommands(DRIVE_TRANSITIONS, status).filter((command) => DRIVE_COMMAND_ROLES[command].includes(role));
}
