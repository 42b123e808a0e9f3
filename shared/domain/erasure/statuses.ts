import type { TransitionTable } from "../lifecycle.ts";

export const ERASURE_STATUSES = ["requested", "refused", "withdrawn", "done"] as const;
export type ErasureStatus = (typeof ERASURE_STATUSES)[number];

export type ErasureCommand = "refuse" | "withdraw" | "grant";

/** A student's wish to be forgotten: decided once by the office, or taken back before. */
export const ERASURE_TRANSITIONS: TransitionTable<ErasureStatus, ErasureCommand> = {
  refuse: { from: ["requested"], to: "refused" },
  withdraw: { from: ["requested"], to: "withdrawn" },
  grant: { from: ["requested"], to: "done" },
};

/** Days within which a request is answered: one month (GDPR, Art. 12(3)), by its shortest count. */
export const ERASURE_ANSWER_DAYS = 28;
