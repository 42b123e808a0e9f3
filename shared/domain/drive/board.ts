import type { DriveStatus } from "./statuses.ts";

export const BOARD_KEYS = ["preparing", "review", "ready", "open", "selection", "results"] as const;
export type BoardKey = (typeof BOARD_KEYS)[number];

/** Columns of the board in a drive's way; what is over has none, and is found in the table. */
export const BOARD_COLUMNS: readonly { readonly key: BoardKey; readonly statuses: readonly DriveStatus[] }[] = [
  { key: "preparing", statuses: ["draft", "changes_requested"] },
  { key: "review", statuses: ["submitted"] },
  { key: "ready", statuses: ["approved"] },
  { key: "open", statuses: ["published"] },
  { key: "selection", statuses: ["applications_closed", "in_process"] },
  { key: "results", statuses: ["results_declared"] },
];
