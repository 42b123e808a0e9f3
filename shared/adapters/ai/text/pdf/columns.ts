import { isSectionHeading } from "../headings.ts";
import { type Row, toRows } from "./rows.ts";
import type { Segment } from "./segments.ts";

/** Rows that are read one after the other before the next block begins. */
export type Block = readonly Row[];

const MIN_SIDE_ROWS = 4;
const MAX_DEPTH = 3;

/**
 * Puts a page's segments into reading order: where columns stand side by side, one column after the other; where rows
 * of a table do, or dates at the right edge, row by row.
 */
export function toBlocks(segments: readonly Segment[], depth = 0): Block[] {
  const rows = toRows(segments);
  const split = depth < MAX_DEPTH ? findColumns(rows) : undefined;
  if (!split) return rows.length > 0 ? [rows] : [];
  const inner = (part: readonly Segment[]) => toBlocks(part, depth + 1);
  return [
    ...inner(segmentsOf(rows.slice(0, split.from))),
    ...inner(split.left),
    ...inner(split.right),
    ...inner(segmentsOf(rows.slice(split.to))),
  ];
}

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

/** The largest run of rows that one vertical line divides into two columns, each with a text of its own. */
function findColumns(rows: readonly Row[]): Columns | undefined {
  const edges = rows.flatMap(({ segments }) => segments.map(({ x0 }) => x0));
  const candidates = [...new Set(edges.map((edge) => Math.round(edge) - 1))].flatMap((x) => dividedRuns(rows, x));
  const bySize = candidates.toSorted((a, b) => b.left.length + b.right.length - (a.left.length + a.right.length));
  return bySize.find(areColumns);
}

function dividedRuns(rows: readonly Row[], x: number): Columns[] {
  const runs: Columns[] = [];
  let from = 0;
  const close = (to: number) => {
    const inside = segmentsOf(rows.slice(from, to));
    const left = inside.filter((segment) => segment.x1 <= x);
    const right = inside.filter((segment) => segment.x0 >= x);
    if (toRows(left).length >= MIN_SIDE_ROWS && toRows(right).length >= MIN_SIDE_ROWS)
      runs.push({ from, to, left, right });
  };
  rows.forEach(({ segments }, index) => {
    if (segments.some((segment) => segment.x0 < x && segment.x1 > x)) {
      close(index);
      from = index + 1;
    }
  });
  close(rows.length);
  return runs;
}

/**
 * Columns have headings of their own, or baselines of their own; what shares its baselines is a table. Narrow gaps
 * are spaces between words.
 */
function areColumns({ left, right }: Columns): boolean {
  const gutter = Math.min(...right.map(({ x0 }) => x0)) - Math.max(...left.map(({ x1 }) => x1));
  const size = Math.max(...left.map((segment) => segment.size), 1);
  if (gutter < Math.min(size, 12) * 0.7) return false;
  if (hasHeading(left) && hasHeading(right)) return true;
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  const aligned = toRows(fewer).filter((row) =>
    more.some((other) => Math.abs(other.y - row.y) < 0.45 * row.size),
  ).length;
  const letters = (side: readonly Segment[]) => side.reduce((sum, { text }) => sum + text.length, 0);
  return aligned / toRows(fewer).length < 0.5 && letters(fewer) > 60;
}

function hasHeading(side: readonly Segment[]): boolean {
  return side.some(({ text }) => isSectionHeading(text));
}

function segmentsOf(rows: readonly Row[]): Segment[] {
  return rows.flatMap(({ segments }) => segments);
}
