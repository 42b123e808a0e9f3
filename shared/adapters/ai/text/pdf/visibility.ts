import { contrast } from "../contrast.ts";
import type { Box } from "./paths.ts";

interface Shape extends Box {
  /** Undefined where it is not one known colour: pictures, patterns, transparency, anything but a rectangle. */
  readonly color: string | undefined;
  readonly opaqueRectangle: boolean;
  /** Characters shown before it was painted. */
  readonly after: number;
}

/** Below this contrast nobody reads text without selecting it; light grey on white has 1.3. */
const READABLE_CONTRAST = 1.15;
const TINY_POINTS = 2.5;

/** What is painted on a page, to tell text that shows from text that is only in the file. */
export class Canvas {
  private readonly shapes: Shape[] = [];
  private readonly width: number;
  private readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  paint(box: Box, color: string | undefined, isRectangle: boolean, after: number): void {
    const known = isRectangle ? color : undefined;
    this.shapes.push({ ...box, color: known, opaqueRectangle: known !== undefined, after });
  }

  /** Whether a text of this colour and size at this point, the page's `shown`th, can be read. */
  shows(text: { x: number; y: number; size: number; color: string | undefined; shown: number }): boolean {
    const { x, y, size, color, shown } = text;
    if (size < TINY_POINTS || x < 0 || y < 0 || x > this.width || y > this.height) return false;
    let background: string | undefined = "#ffffff";
    for (const shape of this.shapes) {
      if (x < shape.x0 || x > shape.x1 || y < shape.y0 || y > shape.y1) continue;
      if (shape.after <= shown) background = shape.color;
      else if (shape.opaqueRectangle) return false;
    }
    return color === undefined || background === undefined || contrast(color, background) >= READABLE_CONTRAST;
  }
}
