import { apply, type Matrix } from "./matrix.ts";

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Subpath {
  readonly points: readonly (readonly [number, number])[];
  readonly curved: boolean;
}

/** What a path means for the text around it. */
export interface DrawnShapes {
  /** Thin bars and lines along an axis: the borders of tables, underlines. */
  readonly rules: readonly Box[];
  /** Small dots: bullets that are drawn rather than typed. */
  readonly dots: readonly Box[];
}

/** Numbers that follow each of pdf.js's path operators: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0] as const;
const THIN = 2;

/** Subpaths in points from the page's top left corner; anything that is no path gives none. */
export function toSubpaths(data: unknown, ctm: Matrix): Subpath[] {
  const numbers = typeof data === "object" && data !== null ? Object.values(data).map(Number) : [];
  const subpaths: { points: (readonly [number, number])[]; curved: boolean }[] = [];
  for (let at = 0; at < numbers.length;) {
    const operator = numbers[at] ?? 4;
    const count = OPERANDS[operator as 0 | 1 | 2 | 3 | 4] ?? 0;
    if (operator === 0) subpaths.push({ points: [], curved: false });
    const open = subpaths.at(-1);
    if (open && count > 0) {
      open.points.push(apply(ctm, numbers[at + count - 1] ?? 0, numbers[at + count] ?? 0));
      open.curved ||= operator === 2 || operator === 3;
    }
    at += count + 1;
  }
  return subpaths.filter(({ points }) => points.length > 1);
}

export function boxOf({ points }: Pick<Subpath, "points">): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** Whether a subpath is a box along the axes, without curves or cut corners. */
export function isBox(subpath: Subpath): boolean {
  if (subpath.curved || subpath.points.length < 4 || subpath.points.length > 5) return false;
  const box = boxOf(subpath);
  const near = (a: number, b: number) => Math.abs(a - b) < 0.2;
  return subpath.points.every(([x, y]) => (near(x, box.x0) || near(x, box.x1)) && (near(y, box.y0) || near(y, box.y1)));
}

/** Rules and dots among filled shapes. */
export function filledShapes(subpaths: readonly Subpath[]): DrawnShapes {
  const boxes = subpaths.map((subpath) => ({ box: boxOf(subpath), straight: isBox(subpath) }));
  const dots = boxes.filter(({ box }) => isDot(box)).map(({ box }) => box);
  const rules = boxes.filter(({ box, straight }) => straight && isThin(box)).map(({ box }) => box);
  return { rules, dots: subpaths.length > 2 ? [] : dots };
}

/** Rules among stroked lines and the edges of stroked boxes. */
export function strokedShapes(subpaths: readonly Subpath[]): DrawnShapes {
  const rules = subpaths.flatMap(({ points, curved }) =>
    curved ? [] : points.slice(1).map((point, index) => boxOf({ points: [points[index] ?? point, point] })),
  );
  return { rules: rules.filter(isThin), dots: [] };
}

function isThin({ x0, x1, y0, y1 }: Box): boolean {
  return Math.min(x1 - x0, y1 - y0) < THIN && Math.max(x1 - x0, y1 - y0) > 3 * THIN;
}

function isDot({ x0, x1, y0, y1 }: Box): boolean {
  const width = x1 - x0;
  return width > 1.2 && width < 7 && Math.abs(width - (y1 - y0)) < 0.8;
}
