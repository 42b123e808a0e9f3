import { type DateRange, findDates } from "./dates.ts";
import { type Piece, pieceOf } from "./piece.ts";
import type { Line } from "./sections.ts";

/** What stands together under one heading line: a position, a project. */
export interface Entry {
  /** The lines that name it. */
  readonly head: readonly Line[];
  /** The lines that describe it. */
  readonly body: readonly Line[];
  readonly dates: DateRange | undefined;
}

const BULLET = /^\s*(?:[•●▪■◦‣∙·*➢➤✓✔→»–—-]|o(?=\s)|\(?[a-z\d][.)](?=\s))\s*/u;

export function isBullet(line: Line): boolean {
  return BULLET.test(line.text);
}

/**
 * Divides a section into entries. Bullets and running text describe; what stands before them, with a date, in bold or
 * in few words, names.
 */
export function toEntries(lines: readonly Line[]): Entry[] {
  const entries: { head: Line[]; body: Line[]; dates: DateRange | undefined }[] = [];
  let bullet: Line | undefined;
  for (const line of lines) {
    const open = entries.at(-1);
    const dates = isBullet(line) ? undefined : longest(findDates(line));
    const continues = bullet !== undefined && isContinuation(line, bullet);
    if (open && (isBullet(line) || continues || (open.head.length > 0 && isProse(line, open)))) {
      open.body.push(line);
      bullet = isBullet(line) ? line : bullet;
    } else if (open && open.body.length === 0 && joinsHead(open, line, dates)) {
      open.head.push(line);
      open.dates ??= dates;
    } else {
      entries.push({ head: [line], body: [], dates: longest(findDates(line)) });
      bullet = isBullet(line) ? line : undefined;
    }
  }
  return entries;
}

/** The description of an entry as a piece of the text, from its first to its last line. */
export function bodyPiece(text: string, body: readonly Line[]): Piece | undefined {
  const first = body[0];
  const last = body.at(-1);
  return first && last && pieceOf(text, first.start, last.end);
}

/** A description for reading: one line for each bullet, without the bullets. */
export function bodyText(body: readonly Line[]): string {
  return body.reduce((text, line) => {
    const words = line.text.replace(BULLET, "").replace(/\s+/g, " ").trim();
    return text === "" ? words : `${text}${isBullet(line) ? "\n" : " "}${words}`;
  }, "");
}

function isContinuation(line: Line, bullet: Line): boolean {
  if (line.layout.bold || line.layout.gapBefore || line.layout.heading) return false;
  // Word keeps a paragraph in one line, so nothing continues there.
  if (line.layout.indent === 0 && bullet.layout.indent === 0)
    return /^\p{Ll}/u.test(line.text) && !line.text.includes("\t");
  return line.layout.indent > bullet.layout.indent + 2 && !line.text.includes("\t");
}

function isProse(line: Line, { head, body }: Pick<Entry, "head" | "body">): boolean {
  if (
    line.layout.bold ||
    line.layout.heading ||
    line.text.includes("\t") ||
    findDates(line).some(({ single }) => !single)
  )
    return false;
  const words = line.text.split(/\s+/).length;
  if (/^\p{Ll}/u.test(line.text) || words > 12 || (words > 2 && /\p{Ll}[.!?]$/u.test(line.text.trim()))) return true;
  // The last, short line of a paragraph.
  const before = body.at(-1) ?? head.at(-1);
  return (
    body.length > 0 &&
    before !== undefined &&
    !line.layout.gapBefore &&
    !/[.!?]$/.test(before.text.trim()) &&
    !isBullet(before)
  );
}

function joinsHead(
  open: { head: readonly Line[]; dates: DateRange | undefined },
  line: Line,
  dates: DateRange | undefined,
): boolean {
  if (open.head.length >= 3 || (open.dates && dates) || isBullet(open.head[0] ?? line)) return false;
  if (line.layout.gapBefore && open.dates !== undefined) return false;
  const first = open.head[0];
  // A second bold line of the same size begins the next entry, unless the first had no date yet.
  return !(first?.layout.bold && line.layout.bold && open.dates !== undefined);
}

function longest(dates: readonly DateRange[]): DateRange | undefined {
  return dates.find(({ single }) => !single) ?? dates[0];
}
