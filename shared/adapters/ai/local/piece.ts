import type { SourceSpan } from "#shared/contracts/parsed-resume.ts";

/** A stretch of the document's text that knows where it stands. */
export interface Piece extends SourceSpan {
  readonly text: string;
}

export interface Found<T = string> {
  readonly value: T;
  readonly confidence: number;
  readonly span: SourceSpan;
}

export function pieceOf(text: string, start: number, end: number): Piece {
  return { text: text.slice(start, end), start, end };
}

/** A part of a piece, by offsets within it. */
export function part(piece: Piece, from: number, to: number): Piece {
  return { text: piece.text.slice(from, to), start: piece.start + from, end: piece.start + to };
}

const LEADING = /^[\s,;:|/•·▪◦‣*–—_-]+/u;
const TRAILING = /[\s,;:|/•·▪◦‣*–—_-]+$/u;

/** Without the blanks, bullets and separators at its edges. */
export function trimmed(piece: Piece): Piece {
  const from = LEADING.exec(piece.text)?.[0].length ?? 0;
  const to = piece.text.length - (TRAILING.exec(piece.text)?.[0].length ?? 0);
  return part(piece, from, Math.max(from, to));
}

/** The pieces between the matches of a pattern, trimmed; empty ones are left out. */
export function split(piece: Piece, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(
    new RegExp(separator, separator.flags.includes("g") ? separator.flags : `${separator.flags}g`),
  )) {
    pieces.push(part(piece, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(part(piece, from, piece.text.length));
  return pieces.map(trimmed).filter(({ text }) => text !== "");
}

/** The first match of a pattern, or of its group, where it stands. */
export function find(piece: Piece, pattern: RegExp, group = 0): Piece | undefined {
  const match = new RegExp(pattern, pattern.flags.includes("d") ? pattern.flags : `${pattern.flags}d`).exec(piece.text);
  const at = match?.indices?.[group];
  return at && part(piece, at[0], at[1]);
}

/** A piece as a value: its text with blanks and line breaks made single spaces. */
export function asFound(piece: Piece, confidence: number): Found {
  return { value: piece.text.replace(/\s+/g, " ").trim(), confidence, span: spanOf(piece) };
}

export function spanOf({ start, end }: SourceSpan): SourceSpan {
  return { start, end };
}

/** What is left of a piece when spans are cut out of it; several pieces, in order, trimmed. */
export function without(piece: Piece, cuts: readonly SourceSpan[]): Piece[] {
  const pieces: Piece[] = [];
  let from = piece.start;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    if (cut.end <= from || cut.start >= piece.end) continue;
    pieces.push(part(piece, from - piece.start, Math.max(from, cut.start) - piece.start));
    from = cut.end;
  }
  pieces.push(part(piece, Math.min(from, piece.end) - piece.start, piece.text.length));
  return pieces.map(trimmed).filter(({ text }) => text !== "");
}
