import type { BulkCommand } from "#shared/contracts/applications.ts";

interface Words {
  /** On a button or in a menu. */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly confirm: string;
  readonly isDangerous?: boolean;
}

const STAGED = "It is staged: students learn of it when the office releases the round.";

/** What each command on applications says of itself. */
export const COMMAND_WORDS: Readonly<Record<BulkCommand, Words>> = {
  advance: { label: "Advance", title: "Let them advance?", description: STAGED, confirm: "Advance" },
  eliminate: { label: "Eliminate", title: "Eliminate them?", description: STAGED, confirm: "Eliminate" },
  waitlist: {
    label: "Put on the waiting list",
    title: "Put them on the waiting list?",
    description: `They join it in the order chosen. ${STAGED}`,
    confirm: "Put on the waiting list",
  },
  mark_present: {
    label: "Mark as present",
    title: "Mark them as present?",
    description: STAGED,
    confirm: "Mark as present",
  },
  mark_absent: {
    label: "Mark as absent",
    title: "Mark them as absent?",
    description: `Who was absent is out. The release notes a strike where the season counts them. ${STAGED}`,
    confirm: "Mark as absent",
  },
  mark_excused: {
    label: "Mark as excused",
    title: "Mark them as excused?",
    description: `Who is excused gets no strike. ${STAGED}`,
    confirm: "Mark as excused",
  },
  reset: { label: "Clear the result", title: "Clear their results?", description: STAGED, confirm: "Clear" },
  promote: {
    label: "Let on from the waiting list",
    title: "Let them on from the waiting list?",
    description: "They go on in the selection, and are told at once.",
    confirm: "Let them on",
  },
  reject: {
    label: "Close the application",
    title: "Close these applications?",
    description: "They are out of this selection, and are told at once.",
    confirm: "Close the applications",
    isDangerous: true,
  },
  reinstate: {
    label: "Reinstate",
    title: "Reinstate these applications?",
    description: "They are back in the selection, and are told at once.",
    confirm: "Reinstate",
  },
  withdraw: {
    label: "Withdraw for the student",
    title: "Withdraw these applications?",
    description: "As if the students had withdrawn themselves; they are told at once.",
    confirm: "Withdraw",
    isDangerous: true,
  },
};

/** Commands whose reason the students read. */
export const WITH_REASON: ReadonlySet<BulkCommand> = new Set(["reject", "reinstate", "withdraw"]);
