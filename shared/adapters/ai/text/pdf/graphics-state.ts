import { IDENTITY, type Matrix } from "./matrix.ts";

export interface Font {
  readonly bold: boolean;
  /** Width units to text space: 0.001, except in Type 3 fonts. */
  readonly scale: number;
}

/** The parts of PDF's graphics state (ISO 32000-2, 8.4 and 9.3) that decide where text stands and whether it shows. */
export interface GraphicsState {
  readonly ctm: Matrix;
  readonly font: Font;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly renderingMode: number;
  /** `#rrggbb`, or undefined for a pattern, whose colour is not known. */
  readonly fill: string | undefined;
  readonly alpha: number;
}

export function initialState(ctm: Matrix): GraphicsState {
  return {
    ctm,
    font: { bold: false, scale: 0.001 },
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    fill: "#000000",
    alpha: 1,
  };
}

/** Where the next glyph goes: the text matrix and the matrix of the line's start. */
export interface TextPosition {
  readonly text: Matrix;
  readonly line: Matrix;
}

export const ORIGIN: TextPosition = { text: IDENTITY, line: IDENTITY };
