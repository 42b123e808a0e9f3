import type { Glyph } from "./glyphs.ts";

/** Words that stand together on one baseline. */
export interface Segment {
  readonly text: string;
  /** Left edge of each UTF-16 unit of `text`; spaces have that of the next word. */
  readonly edges: readonly number[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Begins with a bold label: "Tools: Git". */
  readonly label?: boolean;
  /** A cell of a ruled table: however near its neighbours are, they are other cells. */
  readonly cell?: boolean;
}

// In units of the font size. A space in print is about 0.25 wide, justified lines stretch it to 1 and hardly beyond.
const SPACE = 0.18;
export const GAP = 1.6;

interface OpenSegment {
  text: string;
  edges: number[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  boldCount: number;
  boldStart: string;
  spaced: boolean;
}

/** Joins glyphs to words and words to segments by where they stand, whatever order and pieces they are drawn in. */
export function toSegments(glyphs: readonly Glyph[]): Segment[] {
  const segments: Segment[] = [];
  let open: OpenSegment | undefined;
  for (const glyph of inReadingOrder(glyphs)) {
    if (glyph.text.trim() === "") {
      if (open && follows(open, glyph)) open.spaced = true;
      continue;
    }
    if (open && follows(open, glyph)) append(open, glyph);
    else {
      if (open) segments.push(close(open));
      open = begin(glyph);
    }
  }
  if (open) segments.push(close(open));
  return segments;
}

// Drawing order is reading order within a line for every known producer but those that place each piece for itself;
// those are caught by sorting what shares a baseline.
function inReadingOrder(glyphs: readonly Glyph[]): Glyph[] {
  const rows = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const row = Math.round(glyph.y * 2);
    const found = rows.get(row) ?? rows.get(row - 1) ?? rows.get(row + 1);
    if (found) found.push(glyph);
    else rows.set(row, [glyph]);
  }
  return [...rows.entries()].toSorted(([a], [b]) => a - b).flatMap(([, row]) => row.toSorted((a, b) => a.x0 - b.x0));
}

function follows(open: OpenSegment, glyph: Glyph): boolean {
  const size = Math.max(open.size, glyph.size);
  const gap = glyph.x0 - open.x1;
  return Math.abs(glyph.y - open.y) < 0.3 * size && gap > -0.6 * size && gap < GAP * size;
}

function begin(glyph: Glyph): OpenSegment {
  const { x0, x1, y, size, bold, text } = glyph;
  const edges = Array.from({ length: text.length }, () => x0);
  return { text, edges, x0, x1, y, size, boldCount: bold ? 1 : 0, boldStart: bold ? text : "", spaced: false };
}

function append(open: OpenSegment, glyph: Glyph): void {
  const gap = glyph.x0 - open.x1;
  const space = open.spaced || gap > SPACE * Math.max(open.size, glyph.size) ? " " : "";
  const added = space + glyph.text;
  if (glyph.bold && open.boldStart === open.text) open.boldStart += added;
  open.text += added;
  for (let unit = 0; unit < added.length; unit++) open.edges.push(glyph.x0);
  open.x1 = Math.max(open.x1, glyph.x1);
  open.size = Math.max(open.size, glyph.size);
  open.boldCount += glyph.bold ? 1 : 0;
  open.spaced = false;
}

function close({ text, edges, x0, x1, y, size, boldCount, boldStart }: OpenSegment): Segment {
  const composed = text.normalize("NFC");
  const letters = text.replace(/\s/g, "").length;
  return {
    text: composed,
    edges: edges.slice(0, composed.length),
    x0,
    x1,
    y,
    size,
    bold: boldCount > letters * 0.3,
    label: /[^:]:$/.test(boldStart) || (boldStart !== "" && text.startsWith(`${boldStart}:`)),
  };
}
