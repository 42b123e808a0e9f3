import type { Writing } from "../_kernel/write.ts";
import type { InterviewRecord } from "./scope.ts";

// A message of the queue holds 256 KB.
const CHUNK = 500;

/** Tells students and panelists of times they now have; not of proposed ones, which the office has to confirm. */
export function tellOfNew({ emit }: Writing, rows: readonly InterviewRecord[]): void {
  const ids = rows.filter((row) => row.status !== "proposed").map((row) => row.id);
  for (const interviewIds of chunks(ids)) emit({ type: "interview.scheduled", interviewIds });
}

/** Tells of a new time or place; `before` is each as it was. */
export function tellOfMoves({ emit }: Writing, before: readonly InterviewRecord[]): void {
  const moves = before
    .filter((row) => row.status !== "proposed")
    .map((row) => ({ interviewId: row.id, startedAt: row.startsAt.toISOString() }));
  for (const part of chunks(moves)) emit({ type: "interview.moved", moves: part });
}

/** Tells of times that are gone. */
export function tellOfCancelled({ emit }: Writing, before: readonly InterviewRecord[]): void {
  const ids = before.filter((row) => row.status !== "proposed").map((row) => row.id);
  for (const interviewIds of chunks(ids)) emit({ type: "interview.cancelled", interviewIds });
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, i) => items.slice(i * CHUNK, (i + 1) * CHUNK));
}
