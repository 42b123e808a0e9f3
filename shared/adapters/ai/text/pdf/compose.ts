import type { TextBuilder } from "../extracted-text.ts";
import type { Block } from "./columns.ts";
import type { Row } from "./rows.ts";
import { GAP, type Segment } from "./segments.ts";

/** Where the annotation of a link lies, in points from the page's top left corner. */
export interface LinkArea {
  readonly url: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Writes a page's blocks as lines, and its links with the words that they lie over. */
export function composePage(builder: TextBuilder, blocks: readonly Block[], areas: readonly LinkArea[]): void {
  for (const rows of blocks) {
    const left = Math.min(...rows.map(({ segments }) => segments[0]?.x0 ?? 0));
    const pitch = usualPitch(rows);
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      const gapBefore = above === undefined || row.y - above.y > Math.max(1.45 * row.size, 1.25 * pitch);
      composeRow(builder, row, { left, gapBefore }, areas);
    });
  }
}

/** The distance of most lines from the one above: templates differ in how loosely they are set. */
function usualPitch(rows: readonly Row[]): number {
  const pitches = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0));
  return pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
}

function composeRow(
  builder: TextBuilder,
  row: Row,
  { left, gapBefore }: { left: number; gapBefore: boolean },
  areas: readonly LinkArea[],
): void {
  let line = "";
  const starts: number[] = [];
  row.segments.forEach((segment, index) => {
    const before = row.segments[index - 1];
    if (before) line += separator(before, segment);
    starts.push(line.length);
    line += segment.text;
  });
  const letters = row.segments.reduce((sum, { text }) => sum + text.length, 0);
  const boldLetters = row.segments.reduce((sum, { text, bold }) => sum + (bold ? text.length : 0), 0);
  const start = builder.addLine(line, {
    fontSize: Math.round(row.size * 10) / 10,
    bold: boldLetters > letters * 0.3 || row.segments[0]?.label === true,
    indent: (row.segments[0]?.x0 ?? left) - left,
    gapBefore,
  });
  if (start < 0) return;
  for (const area of areas) {
    const words = row.segments.flatMap(
      (segment, index) => underArea(segment, start + (starts[index] ?? 0), area) ?? [],
    );
    if (words.length > 0) {
      const [first = start] = words.map((span) => span.start);
      builder.links.push({ url: area.url, start: first, end: Math.max(...words.map((span) => span.end)) });
    }
  }
}

function separator(before: Segment, next: Segment): string {
  if (before.cell || next.cell) return "\t";
  if (before.text === "•") return " ";
  const gap = next.x0 - before.x1;
  const size = Math.max(before.size, next.size);
  if (gap >= GAP * size) return "\t";
  return gap > 0.18 * size ? " " : "";
}

function underArea(
  { text, edges, y, size }: Segment,
  offset: number,
  area: LinkArea,
): { start: number; end: number } | undefined {
  const middle = y - size / 3;
  if (middle < area.y0 || middle > area.y1) return undefined;
  const under = [...edges.keys()].filter((unit) => {
    const edge = edges[unit] ?? 0;
    return edge >= area.x0 - 0.2 * size && edge < area.x1 - 0.2 * size && text[unit] !== " ";
  });
  const [first] = under;
  const last = under.at(-1);
  return first === undefined || last === undefined ? undefined : { start: offset + first, end: offset + last + 1 };
}
