import { possibleCommands } from "../lifecycle.ts";
import { type OfferClosedReason, TERMINATION_REASONS, type TerminationReason } from "./closed-reasons.ts";
import { OFFER_TRANSITIONS, type OfferSource, type OfferStatus } from "./statuses.ts";

/** What company and office may do with an offer, besides making and releasing it. */
export const OFFER_STAFF_COMMANDS = [
  "confirm",
  "refuse",
  "withdraw",
  "give_time",
  "revoke",
  "correct",
  "renege",
  "defer",
  "join",
  "not_join",
  "restore",
] as const;
export type OfferStaffCommand = (typeof OFFER_STAFF_COMMANDS)[number];

/** The company of a drive decides about its own offers; the rest is the office's. */
const OF_COMPANY: ReadonlySet<OfferStaffCommand> = new Set([
  "withdraw",
  "give_time",
  "revoke",
  "defer",
  "join",
  "not_join",
]);

/** The command that ends an offer for a reason. */
export const TERMINATION_COMMANDS = {
  company_revoked: "revoke",
  admin_correction: "correct",
  student_renege: "renege",
} as const satisfies Record<TerminationReason, OfferStaffCommand>;

const ENDED_BY_STAFF: ReadonlySet<OfferClosedReason | null> = new Set(TERMINATION_REASONS);

export interface OfferStanding {
  readonly status: OfferStatus;
  readonly source: OfferSource;
  readonly isReleased: boolean;
  /** Its time to answer has passed, whether or not anybody has noted it yet. */
  readonly isOverdue: boolean;
  readonly closedReason: OfferClosedReason | null;
}

/** What is possible from here, in the order of `OFFER_STAFF_COMMANDS`. */
export function staffCommands(by: "office" | "company", offer: OfferStanding): readonly OfferStaffCommand[] {
  const possible = new Set(commandsFrom(offer));
  return OFFER_STAFF_COMMANDS.filter((each) => possible.has(each) && (by === "office" || OF_COMPANY.has(each)));
}

function commandsFrom(offer: OfferStanding): readonly OfferStaffCommand[] {
  const { status, source, isReleased, isOverdue, closedReason } = offer;
  // What it had closed may come back.
  if (status === "terminated") return ENDED_BY_STAFF.has(closedReason) ? ["restore"] : [];
  if (status === "extended" && !isReleased) return source === "drive" ? ["withdraw"] : ["confirm", "refuse"];
  // Nobody leaves an offer that they have not accepted.
  if (status === "extended") return isOverdue ? ["revoke", "correct"] : ["give_time", "revoke", "correct"];
  return possibleCommands(OFFER_TRANSITIONS, status).flatMap((command): OfferStaffCommand[] => {
    if (command === "terminate") return ["revoke", "correct", "renege"];
    return command === "defer" || command === "join" || command === "not_join" ? [command] : [];
  });
}
