import type { OfferClosedReason } from "../offer/closed-reasons.ts";
import type { OfferStatus } from "../offer/statuses.ts";
import type { OfferState } from "./standing.ts";

/** Endings that are nobody's fault: they are never held against the student. */
const LOST: ReadonlySet<OfferClosedReason> = new Set([
  "company_revoked",
  "admin_correction",
  "drive_cancelled",
  "student_withdrew",
]);

/** A released offer as the policy sees it. `overdue`: its time to answer has passed. */
export function offerState(status: OfferStatus, reason: OfferClosedReason | null, overdue: boolean): OfferState {
  switch (status) {
    case "extended":
      return overdue ? "expired" : "open";
    case "accepted":
    case "deferred":
    case "joined":
      return "accepted";
    case "expired":
      return "expired";
    case "declined":
    case "not_joined":
      return "declined";
    case "terminated":
      if (reason === "upgraded") return "left";
      // Reneged, or forfeited with an upgrade: the student's own doing.
      return reason !== null && LOST.has(reason) ? "lost" : "declined";
  }
}
