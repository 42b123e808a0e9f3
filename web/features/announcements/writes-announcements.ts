import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";

/** Who writes announcements; everybody else reads what they got. */
export function writesAnnouncements(role: Role): boolean {
  return role === "coordinator" || (OFFICE_ROLES as readonly Role[]).includes(role);
}
