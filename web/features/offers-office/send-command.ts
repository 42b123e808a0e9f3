import type { OfferStaffCommand } from "#shared/domain/offer/staff-commands.ts";
import type { TerminationReason } from "#shared/domain/offer/closed-reasons.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";

export interface Said {
  readonly note: string;
  /** ISO 8601; the time that a command asks for. */
  readonly at: string;
}

/** The reason that a command ends an offer for; undefined for the others. */
export function terminationOf(command: OfferStaffCommand): TerminationReason | undefined {
  if (command === "revoke") return "company_revoked";
  if (command === "correct") return "admin_correction";
  return command === "renege" ? "student_renege" : undefined;
}

/** Gives a command on an offer, other than those that end it. */
export function sendCommand(command: OfferStaffCommand, id: string, { note, at }: Said): Promise<ApiResult<unknown>> {
  const param = { id };
  const offer = api.offers[":id"];
  switch (command) {
    case "confirm":
      return call(api["external-offers"][":id"].confirm.$post({ param }));
    case "refuse":
      return call(api["external-offers"][":id"].refuse.$post({ param, json: { note } }));
    case "withdraw":
      return call(offer.withdraw.$post({ param, json: { note } }));
    case "give_time":
      return call(offer["give-time"].$post({ param, json: { respondBy: at } }));
    case "defer":
      return call(offer.defer.$post({ param, json: { until: at } }));
    case "join":
      return call(offer.join.$post({ param }));
    case "not_join":
      return call(offer["not-join"].$post({ param, json: { note } }));
    case "revoke":
    case "correct":
    case "renege":
      throw new Error("what ends an offer is sent with what it restores");
  }
}
