import { possibleCommands, type TransitionTable } from "../lifecycle.ts";

export const APPLICATION_STATUSES = [
  "in_progress",
  "pending_offer",
  "offered",
  "accepted",
  "declined",
  "rejected",
  "withdrawn",
  "auto_withdrawn",
  "offer_terminated",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export type ApplicationCommand =
  | "stage_offer"
  | "unstage_offer"
  | "release_offer"
  | "accept"
  | "decline"
  | "reject"
  | "withdraw"
  | "submit_again"
  | "auto_withdraw"
  | "terminate_offer"
  | "reinstate";

/**
 * An application's way. `pending_offer`: the company has decided and the office has not yet released it. Its student
 * sees it as in progress, and so may withdraw it as they may any other.
 */
export const APPLICATION_TRANSITIONS: TransitionTable<ApplicationStatus, ApplicationCommand> = {
  stage_offer: { from: ["in_progress"], to: "pending_offer" },
  unstage_offer: { from: ["pending_offer"], to: "in_progress" },
  release_offer: { from: ["pending_offer"], to: "offered" },
  accept: { from: ["offered"], to: "accepted" },
  decline: { from: ["offered"], to: "declined" },
  reject: { from: ["in_progress"], to: "rejected" },
  withdraw: { from: ["in_progress", "pending_offer"], to: "withdrawn" },
  submit_again: { from: ["withdrawn"], to: "in_progress" },
  auto_withdraw: { from: ["in_progress", "pending_offer"], to: "auto_withdrawn" },
  terminate_offer: { from: ["pending_offer", "offered", "accepted"], to: "offer_terminated" },
  reinstate: { from: ["rejected", "withdrawn", "auto_withdrawn"], to: "in_progress" },
};

/** Applications that still may lead to an offer. */
export const IN_FLIGHT_APPLICATION_STATUSES = [
  "in_progress",
  "pending_offer",
  "offered",
] as const satisfies readonly ApplicationStatus[];

/** What a student does with their own; accepting and declining are said to its offer. */
const OWN_COMMANDS: ReadonlySet<ApplicationCommand> = new Set(["withdraw", "submit_again", "accept", "decline"]);

/** What its student may do with an application from here. Tells nothing of an offer that the office still holds. */
export function possibleForStudent(status: ApplicationStatus): readonly ApplicationCommand[] {
  return possibleCommands(APPLICATION_TRANSITIONS, status).filter((command) => OWN_COMMANDS.has(command));
}

/** An application's status as its student may know it: an offer that the office still holds is not yet there. */
export function statusForStudent(status: ApplicationStatus): ApplicationStatus {
  return status === "pending_offer" ? "in_progress" : status;
}
