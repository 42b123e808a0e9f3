import type { z } from "zod";
import type { ParsedEducation } from "#shared/contracts/parsed-resume.ts";
import { type DateRange, findDates } from "./dates.ts";
import { find, type Found, asFound, type Piece, part, spanOf, split, trimmed, without } from "./piece.ts";
import { findBareScore, findScore } from "./scores.ts";
import type { Line } from "./sections.ts";
import { BRANCH, DEGREE } from "./vocabulary/degrees.ts";
import { BOARD, INSTITUTION } from "./vocabulary/institutions.ts";
import { isPlace } from "./vocabulary/places.ts";

type Education = z.infer<typeof ParsedEducation>;

interface Draft {
  institution?: Found & { readonly isBoard: boolean };
  studyType?: Found;
  area?: Found;
  dates?: DateRange;
  score?: Found;
}

/** Reads the lines of an education section, whether set as paragraphs, with dates at the edge, or as a table. */
export function readEducation(lines: readonly Line[]): Education[] {
  const drafts: Draft[] = [];
  let draft: Draft = {};
  for (const line of lines) {
    if (isTableHead(line.text)) continue;
    const read = readLine(line);
    if (Object.keys(read).length === 0) continue;
    if (beginsAnother(draft, read, line)) {
      drafts.push(draft);
      draft = {};
    }
    draft = merge(draft, read);
  }
  return [...drafts, draft].flatMap(toEducation);
}

/** Fields of a line. Each is found and cut out, so that the next is looked for in what is left. */
function readLine(line: Piece): Draft {
  const dates = findDates(line);
  const range = dates.find(({ single }) => !single) ?? dates[0];
  const scored = findScore(line);
  const cells = split(line, /\t/).map((cell) => without(cell, [...dates, ...(scored ? [scored.whole] : [])]));
  const bare = scored ? undefined : split(line, /\t/).flatMap((cell) => findBareScore(cell) ?? [])[0];
  const chunks = cells.flat().flatMap((cell) => split(cell, /\s[|•·–—-]\s|;\s|\s{3,}/));
  const degree = readDegree(chunks);
  const institution = readInstitution(chunks, degree);
  return {
    ...(institution && { institution }),
    ...degree.fields,
    ...(range && { dates: range }),
    ...(scored && { score: asFound(scored.score, scored.confidence) }),
    ...(bare && { score: asFound(bare, 0.7) }),
  };
}

function beginsAnother(draft: Draft, read: Draft, line: Line): boolean {
  if (
    read.institution &&
    draft.institution &&
    !read.institution.isBoard &&
    !(draft.institution.isBoard && !read.studyType)
  )
    return true;
  if (read.studyType && draft.studyType) return true;
  if (read.institution && draft.institution && draft.studyType && line.layout.gapBefore) return true;
  const isFull = draft.institution !== undefined && draft.studyType !== undefined;
  return (
    isFull &&
    draft.dates !== undefined &&
    read.dates !== undefined &&
    /^\W*\d|^\W*\p{Lu}\p{Ll}{2,8}\.? \d{4}/u.test(line.text)
  );
}

// What was found first stays, but for a school over the board that examined it.
function merge(draft: Draft, read: Draft): Draft {
  const merged = { ...read, ...draft };
  if (draft.institution?.isBoard && read.institution && !read.institution.isBoard)
    merged.institution = read.institution;
  if (draft.dates?.single && read.dates && !read.dates.single) merged.dates = read.dates;
  return merged;
}

interface DegreeRead {
  readonly fields: Pick<Draft, "studyType" | "area">;
  readonly used: readonly Piece[];
}

function readDegree(chunks: readonly Piece[]): DegreeRead {
  for (const [index, chunk] of chunks.entries()) {
    const degree = find(chunk, DEGREE);
    if (!degree || isSchoolName(chunk, degree)) continue;
    const after = part(chunk, degree.end - chunk.start, chunk.text.length);
    const area = areaBehind(after) ?? areaBefore(chunk, degree) ?? areaAlone(chunks[index + 1]);
    const studyType = asFound(trimmedDegree(degree), 0.9);
    return {
      fields: { studyType, ...(area && { area: asFound(area, 0.8) }) },
      used: [degree, ...(area ? [area] : [])],
    };
  }
  return { fields: {}, used: [] };
}

/** "Velammal Matriculation Higher Secondary School" has a certificate in its name, and is a school. */
function isSchoolName(chunk: Piece, degree: Piece): boolean {
  const before = chunk.text.slice(0, degree.start - chunk.start);
  const rest = chunk.text.slice(degree.start - chunk.start);
  return (
    /\p{L}{2,}\s+$/u.test(before) &&
    /^(?:matric|higher|senior|secondary|pre|intermediate)/i.test(degree.text) &&
    /^[^,]*\b(?:school|college)\b(?! certificate| examination| leaving)/i.test(rest)
  );
}

// "B.Tech." keeps its dot, "Diploma in" loses its preposition.
function trimmedDegree(degree: Piece): Piece {
  return trimmed(find(degree, /^.*?(?=\s+in\b.*$)|^.+$/isu) ?? degree);
}

const STOP = /[,;|\t(]|\s[–—-]\s|\s(?:from|at|with|under)\s|(?<=\p{Ll}{3})\./u;

function areaBehind(after: Piece): Piece | undefined {
  const opened = find(
    after,
    /^\s*(?:\((?:B|M)[\p{L}. ]{1,8}\)|\(Hons?\.?\)|Hons?\.?|degree)?[\s,:–—-]*(?:(?:in|of)\s+|\(\s*)?(?=\S)(.+)$/isu,
    1,
  );
  if (!opened) return undefined;
  const introduced = /\b(?:in|of)\s+$|\(\s*$/i.test(after.text.slice(0, opened.start - after.start));
  const stop = find(opened, STOP);
  const closing = opened.text.indexOf(")");
  const ends = [stop ? stop.start - opened.start : opened.text.length, closing < 0 ? opened.text.length : closing];
  const area = trimmed(part(opened, 0, Math.min(...ends)));
  const words = area.text.split(/\s+/).length;
  if (
    area.text.length < 2 ||
    words > 9 ||
    INSTITUTION.test(area.text) ||
    BOARD.test(area.text) ||
    DEGREE.test(area.text) ||
    !/^\p{L}/u.test(area.text)
  )
    return undefined;
  return introduced || BRANCH.test(area.text) ? area : undefined;
}

/** "Computer Science and Engineering (B.Tech.)" */
function areaBefore(chunk: Piece, degree: Piece): Piece | undefined {
  const area = find(part(chunk, 0, degree.start - chunk.start), /^[^,(]+(?=\s*\(?$)/u);
  return area && BRANCH.test(area.text) && !INSTITUTION.test(area.text) ? trimmed(area) : undefined;
}

function areaAlone(chunk: Piece | undefined): Piece | undefined {
  if (!chunk || INSTITUTION.test(chunk.text) || BOARD.test(chunk.text) || !BRANCH.test(chunk.text)) return undefined;
  return chunk.text.split(/\s+/).length <= 8 && !/\d/.test(chunk.text) ? chunk : undefined;
}

function readInstitution(chunks: readonly Piece[], degree: DegreeRead): Draft["institution"] {
  const rest = chunks.flatMap((chunk) => without(chunk, degree.used)).map(withoutPreposition);
  const named = rest.find(({ text }) => INSTITUTION.test(text));
  if (named) return { ...asFound(aroundKeyword(named), 0.9), isBoard: false };
  const board = rest.find(({ text }) => BOARD.test(text));
  return board && { ...asFound(find(board, BOARD) ?? board, 0.6), isBoard: true };
}

function withoutPreposition(piece: Piece): Piece {
  return trimmed(find(piece, /^(?:\W*(?:from|at|in)\s+)?(.*)$/isu, 1) ?? piece);
}

/** Of "CBSE, Kendriya Vidyalaya, Nagpur, Maharashtra" the school and its place. */
function aroundKeyword(piece: Piece): Piece {
  const parts = split(piece, /,|\((?=[^)]*$)/);
  const at = parts.findIndex(({ text }) => INSTITUTION.test(text));
  const first = parts[at];
  if (!first) return piece;
  let last = first;
  for (const next of parts.slice(at + 1)) {
    if (!isPlace(next.text) && !/^\p{Lu}[\p{L}.]*$/u.test(next.text)) break;
    last = next;
  }
  return part(piece, first.start - piece.start, last.end - piece.start);
}

function isTableHead(line: string): boolean {
  const HEADS =
    /^(?:degree|course|qualification|examination|exam|class|standard|institut(?:e|ion).*|college.*|school.*|universit(?:y|ies).*|board.*|year.*|passing year|duration|period|cgpa.*|percentage.*|marks.*|score.*|specialization|branch|stream|grade|performance|s\.? ?no\.?|sr\.? ?no\.?|%.*|aggregate)$/i;
  const cells = line.split("\t").map((cell) => cell.trim());
  return cells.length > 1 && cells.filter((cell) => HEADS.test(cell)).length > cells.length / 2;
}

function toEducation({ institution, studyType, area, dates, score }: Draft): Education[] {
  if (!institution && !studyType) return [];
  // A certificate without a school is worth keeping; the student fills the school in.
  const name = institution ?? (studyType && { ...studyType, confidence: 0.2 });
  if (!name) return [];
  const { value, confidence, span } = name;
  const from = dates?.from;
  const to = dates?.to;
  return [
    {
      institution: { value, confidence, span: spanOf(span) },
      ...(studyType && { studyType }),
      ...(area && { area }),
      ...(from && { startDate: { value: from.value, confidence: 0.9, span: from.span } }),
      ...(to && { endDate: { value: to.value, confidence: dates?.single ? 0.8 : 0.9, span: to.span } }),
      ...(score && { score }),
    },
  ];
}
