import type { DeadLetterRow } from "#shared/contracts/dead-letters.ts";
import type { deadLetter } from "#shared/db/schema/dead-letter.ts";

export function toDeadLetterRow(
  row: typeof deadLetter.$inferSelect,
  college: { readonly slug: string; readonly name: string } | null,
): DeadLetterRow {
  const { id, queue, messageId, status, reason, attempts } = row;
  return {
    id,
    queue,
    messageId,
    college,
    status,
    reason,
    outline: row.outline === null ? "" : outlineText(row.outline),
    attempts,
    failedAt: row.failedAt.toISOString(),
    redrivenAt: row.redrivenAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

/** As people read it. */
export function outlineText(outline: unknown): string {
  return JSON.stringify(outline, null, 2);
}
