import type { OfferStaffCommand } from "#shared/domain/offer/staff-commands.ts";
import type { TerminationReason } from "#shared/domain/offer/closed-reasons.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";

export interface Said {
  readonly note: string;
  /** ISO 8601; the time that a command asks for. */
  readonly at: string;
}

/** The reason that a command ends an offer for. */
export function terminationOf(command: "revoke" | "correct" | "renege"): TerminationReason {
  if (command === "revoke") return "company_revoked";
  return command === "correct" ? "admin_correction" : "student_renege";
}

/** Those that say what comes back with them have a dialog of their own. */
export type SimpleOfferCommand = Exclude<OfferStaffCommand, "revoke" | "correct" | "renege" | "restore">;

/** Gives a command on an offer, other than those that end it or bring back what it closed. */
export function sendCommand(command: SimpleOfferCommand, id: string, { note, at }: Said): Promise<ApiResult<unknown>> {
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
  }
}
