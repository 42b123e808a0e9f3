import { cleanText } from "../clean.ts";
import { type Font, type GraphicsState, initialState, ORIGIN, type TextPosition } from "./graphics-state.ts";
import { apply, type Matrix, multiply, toMatrix } from "./matrix.ts";
import { type Box, boxOf, filledShapes, isBox, strokedShapes, toSubpaths } from "./paths.ts";
import { Canvas } from "./visibility.ts";

/** A character on the page, in points from its top left corner; y is the baseline. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

export interface PageGlyphs {
  readonly glyphs: readonly Glyph[];
  /** Letters and digits that are in the file but do not show. */
  readonly hidden: number;
  /** Letters and digits that do not run from left to right. */
  readonly rotated: number;
  /** Thin lines along the axes. */
  readonly rules: readonly Box[];
}

export interface PageProgram {
  readonly width: number;
  readonly height: number;
  /** From the page's space to points from its top left corner. */
  readonly transform: Matrix;
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  /** Names of the operators, by number. */
  readonly names: Readonly<Record<number, string>>;
  readonly font: (id: string) => Font;
}

// Of pdf.js's numbers for painting operators, those that stroke come first, then those that fill.
const STROKE = 20;
const FIRST_FILL = 22;
const LAST_FILL = 27;

interface Shown {
  readonly glyph: Glyph;
  readonly color: string | undefined;
  readonly invisible: boolean;
  readonly horizontal: boolean;
}

/** Runs a page's drawing operators and answers the text that shows, in the order it is drawn. */
export function readGlyphs(program: PageProgram): PageGlyphs {
  const page = new Page(program);
  program.operators.forEach((operator, index) => {
    const operands: unknown = program.operands[index];
    page.run(program.names[operator] ?? "", Array.isArray(operands) ? operands : []);
  });
  return page.result();
}

class Page {
  private readonly canvas: Canvas;
  private readonly font: PageProgram["font"];
  private readonly stack: GraphicsState[] = [];
  private readonly shown: Shown[] = [];
  private readonly rules: Box[] = [];
  private invisible = 0;
  private state: GraphicsState;
  private at: TextPosition = ORIGIN;

  constructor({ width, height, transform, font }: PageProgram) {
    this.canvas = new Canvas(width, height);
    this.state = initialState(transform);
    this.font = font;
  }

  result(): PageGlyphs {
    const glyphs: Glyph[] = [];
    let hidden = this.invisible;
    let rotated = 0;
    this.shown.forEach(({ glyph, color, invisible, horizontal }, index) => {
      const middle = { x: (glyph.x0 + glyph.x1) / 2, y: glyph.y - glyph.size / 3, size: glyph.size };
      const counts = /[\p{L}\p{N}]/u.test(glyph.text) ? 1 : 0;
      if (invisible || !this.canvas.shows({ ...middle, color, shown: index })) hidden += counts;
      else if (!horizontal) rotated += counts;
      else glyphs.push(glyph);
    });
    return { glyphs, hidden, rotated, rules: this.rules };
  }

  run(operator: string, operands: readonly unknown[]): void {
    const number = Number(operands[0]);
    switch (operator) {
      case "save":
      case "beginGroup":
        return void this.stack.push(this.state);
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
        this.state = this.stack.pop() ?? this.state;
        return;
      case "paintFormXObjectBegin":
        this.stack.push(this.state);
        return this.set({ ctm: multiply(this.state.ctm, toMatrix(operands[0])) });
      case "transform":
        return this.set({ ctm: multiply(this.state.ctm, toMatrix(operands)) });
      case "setFillRGBColor":
        return this.set({ fill: typeof operands[0] === "string" ? operands[0] : undefined });
      case "setFillColorN":
      case "setFillTransparent":
        return this.set({ fill: undefined });
      case "setGState":
        return this.setFromDictionary(operands[0]);
      case "constructPath":
        return this.drawPath(operands);
      case "paintImageXObject":
      case "paintInlineImageXObject":
      case "paintImageMaskXObject":
      case "shadingFill":
        return this.paintPicture();
      case "setFont":
        return this.set({ font: this.font(String(operands[0])), fontSize: Number(operands[1]) });
      case "setCharSpacing":
        return this.set({ charSpacing: number });
      case "setWordSpacing":
        return this.set({ wordSpacing: number });
      case "setHScale":
        return this.set({ horizontalScale: number / 100 });
      case "setLeading":
        return this.set({ leading: -number });
      case "setTextRise":
        return this.set({ rise: number });
      case "setTextRenderingMode":
        return this.set({ renderingMode: number });
      case "beginText":
        this.at = ORIGIN;
        return;
      case "setTextMatrix":
        return this.moveTo(toMatrix(operands[0]));
      case "moveText":
        return this.moveBy(number, Number(operands[1]));
      case "setLeadingMoveText":
        this.set({ leading: Number(operands[1]) });
        return this.moveBy(number, Number(operands[1]));
      case "nextLine":
        return this.moveBy(0, this.state.leading);
      case "showText":
        return this.show(Array.isArray(operands[0]) ? operands[0] : []);
    }
  }

  private set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  private setFromDictionary(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      if (entry[0] === "ca") this.set({ alpha: Number(entry[1]) });
      if (entry[0] === "Font" && Array.isArray(entry[1]))
        this.set({ font: this.font(String(entry[1][0])), fontSize: Number(entry[1][1]) });
    }
  }

  // pdf.js gives the painting operator, the path's points and its bounding box.
  private drawPath([paint, data]: readonly unknown[]): void {
    if (typeof paint !== "number" || paint < STROKE || paint > LAST_FILL) return;
    const { fill, alpha, ctm } = this.state;
    const subpaths = toSubpaths(Array.isArray(data) ? data[0] : undefined, ctm);
    if (subpaths.length === 0) return;
    const isFill = paint >= FIRST_FILL;
    const { rules, dots } = isFill ? filledShapes(subpaths) : strokedShapes(subpaths);
    this.rules.push(...rules);
    for (const dot of dots) this.showDot(dot);
    if (!isFill) return;
    // Of more than one shape together it is not known which parts are holes.
    const [only] = subpaths;
    const isRectangle = subpaths.length === 1 && only !== undefined && isBox(only);
    const box = boxOf({ points: subpaths.flatMap(({ points }) => points) });
    this.canvas.paint(box, alpha > 0.99 ? fill : undefined, isRectangle, this.shown.length);
  }

  /** A bullet that is drawn stands a little above the baseline of its line. */
  private showDot({ x0, x1, y0, y1 }: Box): void {
    const { fill, alpha } = this.state;
    const glyph = { text: "•", x0, x1, y: (y0 + y1) / 2 + (y1 - y0) * 0.7, size: (y1 - y0) * 1.5, bold: false };
    this.shown.push({ glyph, color: fill, invisible: alpha < 0.05, horizontal: true });
  }

  // A picture fills the unit square; what colour it has where is not known.
  private paintPicture(): void {
    const { ctm } = this.state;
    const corners = [apply(ctm, 0, 0), apply(ctm, 1, 0), apply(ctm, 0, 1), apply(ctm, 1, 1)];
    this.canvas.paint(boxOf({ points: corners }), undefined, false, this.shown.length);
  }

  private moveTo(matrix: Matrix): void {
    this.at = { text: matrix, line: matrix };
  }

  private moveBy(x: number, y: number): void {
    this.moveTo(multiply(this.at.line, [1, 0, 0, 1, x, y]));
  }

  private show(items: readonly unknown[]): void {
    for (const item of items) {
      if (typeof item === "number") this.advance((-item / 1000) * this.state.fontSize);
      else if (typeof item === "object" && item !== null) this.showGlyph(item);
    }
  }

  private advance(distance: number): void {
    this.at = { ...this.at, text: multiply(this.at.text, [1, 0, 0, 1, distance * this.state.horizontalScale, 0]) };
  }

  private showGlyph(item: { unicode?: unknown; width?: unknown; isSpace?: unknown }): void {
    const { fontSize, font, rise, charSpacing, wordSpacing, horizontalScale, ctm, renderingMode, alpha, fill } =
      this.state;
    const { unicode = "", width = 0, isSpace } = item;
    const matrix = multiply(ctm, this.at.text);
    const own = Number(width) * font.scale * fontSize;
    const [x0, y] = apply(matrix, 0, rise);
    const [x1, y1] = apply(matrix, (own + charSpacing) * horizontalScale, rise);
    const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
    const { text, invisible } = cleanText(String(unicode), this.shown.at(-1)?.glyph.text);
    this.invisible += invisible;
    if (text !== "") {
      this.shown.push({
        glyph: { text, x0: Math.min(x0, x1), x1: Math.max(x0, x1), y, size, bold: font.bold },
        color: fill,
        invisible: renderingMode % 4 === 3 || alpha < 0.05,
        horizontal: Math.abs(y1 - y) <= 0.1 * Math.max(Math.abs(x1 - x0), 0.01) || own === 0,
      });
    }
    this.advance(own + charSpacing + (isSpace === true ? wordSpacing : 0));
  }
}
