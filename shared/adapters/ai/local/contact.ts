import type { ExtractedText } from "../text/extracted-text.ts";
import { asFound, find, type Found, type Piece, part, split, trimmed } from "./piece.ts";
import type { Line, Section } from "./sections.ts";
import { linesOf } from "./sections.ts";
import { isPlace, PLACE } from "./vocabulary/places.ts";

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;

/** Indian mobiles and landlines, and anything international behind a plus. */
const PHONE =
  /(?<![\p{L}\d.,/])(?:(?:\+|00)\d{1,3}[\s-]?(?:\(?\d{2,5}\)?[\s-]?){2,4}\d{2,5}|(?:\(?\+?91\)?[\s-]?|0)?[6-9]\d{4}[\s-]?\d{5}|(?:\(?\+?91\)?[\s-]?|0)?[6-9]\d{2}[\s-]\d{3}[\s-]\d{4}|\(?0\d{2,4}\)?[\s-]\d{6,8})(?![\d%]|[.,]\d)/u;

/** The student's own address: the first that is not a referee's. */
export function findEmail(document: ExtractedText, sections: readonly Section[]): Found | undefined {
  const near = linesOf(sections, "top", "contact");
  const piece =
    firstIn(near, EMAIL) ??
    firstIn(linesOf(sections, "summary", "education", "work", "projects", "skills", "other"), EMAIL);
  if (piece) return asFound(piece, 0.98);
  const link = document.links.find(({ url }) => /^mailto:/i.test(url));
  const address = link && EMAIL.exec(decodeURIComponent(link.url.slice(7)))?.[0];
  return link && address ? { value: address, confidence: 0.9, span: { start: link.start, end: link.end } } : undefined;
}

export function findPhone(sections: readonly Section[]): Found | undefined {
  const near = firstIn(linesOf(sections, "top", "contact"), PHONE);
  if (near) return asFound(near, near.text.startsWith("+") ? 0.97 : 0.9);
  const labelled = linesOf(sections, "summary", "education", "work", "projects", "skills", "other").filter(({ text }) =>
    /phone|mobile|mob\b|contact|tel\b|call|cell/i.test(text),
  );
  const piece = firstIn(labelled, PHONE);
  return piece && asFound(piece, 0.7);
}

/** "Nagpur, Maharashtra": said to be the address, or standing among the ways to reach the student. */
export function findLocation(sections: readonly Section[]): Found | undefined {
  const near = linesOf(sections, "top", "contact");
  for (const line of [...near, ...linesOf(sections, "summary", "other")]) {
    const labelled = find(
      line,
      /(?:^|[|•\t])\W*(?:(?:current |permanent |home |correspondence |present )?(?:address|location|city|residence)|based in|lives in)\s*[:–\t-]?\s*([^|•]+)/iu,
      1,
    );
    if (labelled && PLACE.test(labelled.text)) return asFound(trimmed(labelled), 0.9);
  }
  for (const line of near) {
    for (const chunk of split(line, /[|•·\t⋄◦]|\s[–—-]\s|\s{3,}/)) {
      if (EMAIL.test(chunk.text) || chunk.text.length > 100) continue;
      if (isPlace(chunk.text)) return asFound(chunk, 0.85);
      const place = find(
        chunk,
        new RegExp(`(?:[\\p{L}\\p{N}. /#-]+,\\s*)*${PLACE.source}(?:,?[\\s-]*(?:${PLACE.source}|\\d{6}))*`, "iu"),
      );
      if (place && chunk.text.includes(",") && place.text.length > chunk.text.length * 0.6)
        return asFound(trimmed(place), 0.7);
    }
  }
  return undefined;
}

/** Whether a line is about reaching somebody, and so no name. */
export function isContactLine(line: Piece): boolean {
  return EMAIL.test(line.text) || PHONE.test(line.text) || /https?:|www\.|linkedin|github/i.test(line.text);
}

function firstIn(lines: readonly Line[], pattern: RegExp): Piece | undefined {
  for (const line of lines) {
    const piece = find(line, pattern);
    if (piece) return trimmedNumber(piece);
  }
  return undefined;
}

function trimmedNumber(piece: Piece): Piece {
  return part(piece, 0, piece.text.replace(/[\s.,-]+$/, "").length);
}
