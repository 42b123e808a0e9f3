import type { Segment } from "./segments.ts";

/** Segments side by side, left to right. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
}

/** Groups segments to rows from top to bottom. Raised and lowered text stays in the row it belongs to. */
export function toRows(segments: readonly Segment[]): Row[] {
  const rows: { segments: Segment[]; y: number; size: number }[] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (
      row &&
      Math.abs(segment.y - row.y) < 0.45 * Math.max(row.size, segment.size) &&
      !overlaps(row.segments, segment)
    ) {
      row.segments.push(segment);
      if (segment.size > row.size) Object.assign(row, { y: segment.y, size: segment.size });
    } else rows.push({ segments: [segment], y: segment.y, size: segment.size });
  }
  for (const row of rows) row.segments.sort((a, b) => a.x0 - b.x0);
  return rows;
}

function overlaps(segments: readonly Segment[], { x0, x1, size }: Segment): boolean {
  return segments.some((other) => Math.min(other.x1, x1) - Math.max(other.x0, x0) > 0.3 * size);
}
