import type { TransitionTable } from "../lifecycle.ts";

export const DEAD_LETTER_STATUSES = ["failed", "redriven", "closed"] as const;
export type DeadLetterStatus = (typeof DEAD_LETTER_STATUSES)[number];

export type DeadLetterCommand = "fail" | "redrive" | "close";

/** A message that its consumer could not handle: sent once more by an operator, and closed when that succeeded. */
export const DEAD_LETTER_TRANSITIONS: TransitionTable<DeadLetterStatus, DeadLetterCommand> = {
  // A closed one too: a copy of the message may have been among the dead letters.
  fail: { from: ["failed", "redriven", "closed"], to: "failed" },
  // Again as well: what was sent may have been lost between two queues.
  redrive: { from: ["failed", "redriven"], to: "redriven" },
  close: { from: ["failed", "redriven"], to: "closed" },
};
