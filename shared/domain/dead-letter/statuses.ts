import type { TransitionTable } from "../lifecycle.ts";

export const DEAD_LETTER_STATUSES = ["failed", "redriven", "closed"] as const;
export type DeadLetterStatus = (typeof DEAD_LETTER_STATUSES)[number];

export type DeadLetterCommand = "fail" | "redrive" | "close";

/** A message that its consumer could not handle: sent once more by an operator, and closed when that succeeded. */
export const DEAD_LETTER_TRANSITIONS: TransitionTable<DeadLetterStatus, DeadLetterCommand> = {
  // Of a closed one, too, a copy may have been among the dead letters; and what was sent may be lost between two queues.
  fail: { from: ["failed", "redriven", "closed"], to: "failed" },
  redrive: { from: ["failed", "redriven", "closed"], to: "redriven" },
  close: { from: ["failed", "redriven"], to: "closed" },
};
