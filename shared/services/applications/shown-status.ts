import type { ApplicationStatus } from "#shared/domain/application/statuses.ts";

/** An application's status as its student may know it: an offer that the office still holds is not yet there. */
export function shownStatus(status: ApplicationStatus): ApplicationStatus {
  return status === "pending_offer" ? "in_progress" : status;
}
