import { headingKind } from "../text/headings.ts";
import { isContactLine } from "./contact.ts";
import { asFound, find, type Found, type Piece, pieceOf, split, trimmed } from "./piece.ts";
import type { Line } from "./sections.ts";
import { DEGREE } from "./vocabulary/degrees.ts";
import { INSTITUTION } from "./vocabulary/institutions.ts";
import { isPlace } from "./vocabulary/places.ts";
import { POSITION } from "./vocabulary/positions.ts";
import { isKnownTechnology } from "./vocabulary/technologies.ts";

const TITLES = /^(?:mr|mrs|ms|miss|dr|er|shri|smt|prof|श्री|श्रीमती|सुश्री)\.?\s+/iu;
const DOCUMENT_TITLE =
  /^(?:curriculum vitae|cv|r[eé]sum[eé]|bio-?data|europass|personal (?:information|details)|page \d+.*)$/iu;
const LABELLED =
  /^\W*(?:full |candidate(?:['’]s)? )?name\s*(?:\([^)]*\))?\s*[:\t–-]\s*(.+)$|^\W*(?:first name\(?s?\)?\s*\/\s*surname\(?s?\)?|surname\(?s?\)?\s*\/\s*first name\(?s?\)?)\s*[:\t]?\s*(.+)$/iu;

/**
 * The student's name: said to be one, or the line among the first that stands out by its size and agrees with the
 * e-mail address.
 */
export function findName(text: string, lines: readonly Line[], email: string | undefined): Found | undefined {
  for (const line of lines) {
    const labelled = find(line, LABELLED, 1) ?? find(line, LABELLED, 2);
    const name = labelled && split(labelled, /\t|\s[|•]\s/)[0];
    if (name && isNameLike(name.text)) return asFound(name, 0.95);
  }
  const ranked = candidates(lines)
    .map((candidate, index) => ({ ...candidate, score: rate(candidate, index, lines, email) }))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return undefined;
  const whole = withSecondLine(text, best, lines);
  return asFound(whole, Math.min(0.95, 0.45 + best.score / 10));
}

interface Candidate {
  readonly piece: Piece;
  readonly line: Line;
  readonly position: number;
}

function candidates(lines: readonly Line[]): Candidate[] {
  const largest = Math.max(...lines.map(({ layout }) => layout.fontSize));
  return lines.flatMap((line, position) => {
    // Beyond the first lines only what is set as large as anything: the name may stand atop the second column.
    if (position > 7 && (largest === 0 || line.layout.fontSize < largest * 0.95)) return [];
    if (headingKind(line.text) && !line.layout.heading) return [];
    const [first] = split(line, /\t|\s[|•–—]\s|,\s/);
    const name = first && trimmed(find(first, new RegExp(`^(?:${TITLES.source.slice(1)})?(.*)$`, "isu"), 1) ?? first);
    return name && isNameLike(name.text) && !isContactLine(name) ? [{ piece: name, line, position }] : [];
  });
}

function rate(
  { piece, line, position }: Candidate,
  index: number,
  lines: readonly Line[],
  email: string | undefined,
): number {
  const largest = Math.max(...lines.map(({ layout }) => layout.fontSize));
  const local = (email?.split("@")[0] ?? "").toLowerCase();
  const words = piece.text.toLowerCase().split(/[\s.]+/);
  return (
    (largest > 0 && line.layout.fontSize >= largest * 0.95 ? 3 : 0) +
    (line.layout.heading ? 1 : 0) +
    (words.some((word) => word.length > 2 && local.includes(word)) ? 3 : 0) +
    (line.layout.bold ? 0.5 : 0) +
    (position === 0 ? 1.5 : index === 0 ? 1 : 0) -
    (words.length === 1 ? 0.5 : 0) -
    position * 0.05
  );
}

/** First and last name set in two lines of the same, largest size. */
function withSecondLine(text: string, { piece, line, position }: Candidate, lines: readonly Line[]): Piece {
  const next = lines[position + 1];
  const isPair =
    next && line.layout.fontSize > 14 && next.layout.fontSize === line.layout.fontSize && isNameLike(next.text.trim());
  if (!isPair || next.start !== line.end + 1 || next.text.includes("\t")) return piece;
  return trimmed(pieceOf(text, piece.start, next.end));
}

function isNameLike(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > 5 || text.length < 2 || text.length > 60 || DOCUMENT_TITLE.test(text.trim())) return false;
  if (
    !words.every((word) =>
      /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|(?:de|da|van|von|bin|al|el|del|di|la)|\p{Lu}\.?)$/u.test(word),
    )
  )
    return false;
  return !(
    POSITION.test(text) ||
    DEGREE.test(text) ||
    INSTITUTION.test(text) ||
    isPlace(text) ||
    isKnownTechnology(text) ||
    headingKind(text)
  );
}
