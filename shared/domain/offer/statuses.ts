import type { TransitionTable } from "../lifecycle.ts";

export const OFFER_STATUSES = [
  "extended",
  "accepted",
  "declined",
  "expired",
  "terminated",
  "deferred",
  "joined",
  "not_joined",
] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** `ppo`: made to an intern before the season; `off_campus`: found without the office. */
export const OFFER_SOURCES = ["drive", "ppo", "off_campus"] as const;
export type OfferSource = (typeof OFFER_SOURCES)[number];

export type OfferCommand = "accept" | "decline" | "expire" | "terminate" | "defer" | "join" | "not_join";

export const OFFER_TRANSITIONS: TransitionTable<OfferStatus, OfferCommand> = {
  accept: { from: ["extended"], to: "accepted" },
  decline: { from: ["extended"], to: "declined" },
  expire: { from: ["extended"], to: "expired" },
  terminate: { from: ["extended", "accepted", "deferred"], to: "terminated" },
  defer: { from: ["accepted"], to: "deferred" },
  join: { from: ["accepted", "deferred"], to: "joined" },
  not_join: { from: ["accepted", "deferred"], to: "not_joined" },
};
