import type { Glyph } from "./glyphs.ts";
import type { Box } from "./paths.ts";
import { toRows } from "./rows.ts";
import { type Segment, toSegments } from "./segments.ts";

const NEAR = 2.5;
/** A cell with more lines than this is a column of the page's layout. */
const MAX_CELL_LINES = 4;

export interface PageTables {
  /** A segment a cell, the lines of wrapped text joined. */
  readonly cells: readonly Segment[];
  /** What stands outside of tables. */
  readonly rest: readonly Glyph[];
}

/** Takes the text of ruled tables apart by their rules, so that wrapped cells stay whole and apart. */
export function readTables(glyphs: readonly Glyph[], rules: readonly Box[]): PageTables {
  const cells: Segment[] = [];
  let rest = glyphs;
  for (const band of findBands(rules)) {
    const inside = rest.filter((glyph) => isInside(glyph, band));
    const row = band.columns.flatMap((left, index) => {
      const right = band.columns[index + 1];
      return right === undefined ? [] : [inside.filter((glyph) => middle(glyph) >= left && middle(glyph) < right)];
    });
    const segments = row.map(toSegments);
    const texts = segments.filter((cell) => cell.length > 0);
    if (texts.length < 2 || segments.some((cell) => toRows(cell).length > MAX_CELL_LINES)) continue;
    const y = Math.min(...texts.flatMap((cell) => cell.map((segment) => segment.y)));
    cells.push(...texts.map((cell) => joinCell(cell, y)));
    const taken = new Set(inside);
    rest = rest.filter((glyph) => !taken.has(glyph));
  }
  return { cells, rest };
}

interface Band {
  readonly y0: number;
  readonly y1: number;
  /** Left edges of the cells and the right edge of the last. */
  readonly columns: readonly number[];
}

/** Stretches between two horizontal rules that at least three vertical ones run through. */
function findBands(rules: readonly Box[]): Band[] {
  const isUpright = ({ x0, x1, y0, y1 }: Box) => y1 - y0 > x1 - x0;
  const upright = rules.filter(isUpright);
  const ys = distinct(rules.filter((rule) => !isUpright(rule)).map(({ y0, y1 }) => (y0 + y1) / 2));
  return ys.flatMap((y0, index) => {
    const y1 = ys[index + 1];
    if (y1 === undefined) return [];
    const through = upright.filter((rule) => rule.y0 <= y0 + NEAR && rule.y1 >= y1 - NEAR);
    const columns = distinct(through.map((rule) => (rule.x0 + rule.x1) / 2));
    return columns.length > 2 ? [{ y0, y1, columns }] : [];
  });
}

function distinct(values: readonly number[]): number[] {
  return values
    .toSorted((a, b) => a - b)
    .filter((value, index, sorted) => index === 0 || value - (sorted[index - 1] ?? 0) > NEAR);
}

function isInside(glyph: Glyph, { y0, y1, columns }: Band): boolean {
  const y = glyph.y - glyph.size / 3;
  return y > y0 && y < y1 && middle(glyph) > (columns[0] ?? 0) && middle(glyph) < (columns.at(-1) ?? 0);
}

function middle({ x0, x1 }: Glyph): number {
  return (x0 + x1) / 2;
}

function joinCell(segments: readonly Segment[], y: number): Segment {
  const inOrder = toRows(segments).flatMap((row) => row.segments);
  const [first] = inOrder;
  return {
    text: inOrder.map(({ text }) => text).join(" "),
    edges: inOrder.flatMap(({ edges }, index) => (index === 0 ? edges : [edges[0] ?? 0, ...edges])),
    x0: Math.min(...inOrder.map(({ x0 }) => x0)),
    x1: Math.max(...inOrder.map(({ x1 }) => x1)),
    y,
    size: Math.max(...inOrder.map(({ size }) => size)),
    bold: first?.bold ?? false,
    cell: true,
  };
}
