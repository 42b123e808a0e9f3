import type { ApplicationStatus } from "../application/statuses.ts";
import type { RoundOutcome } from "./statuses.ts";

/**
 * An application's state without one round's results: whom that round put out is back in the selection, and what came
 * of it otherwise (a withdrawal, an offer) stands.
 */
export function statusWithoutRound(status: ApplicationStatus, outcome: RoundOutcome): ApplicationStatus {
  return status === "rejected" && outcome === "eliminated" ? "in_progress" : status;
}
