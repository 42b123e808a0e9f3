import { asFound, type Found, type Piece, part, pieceOf, split, trimmed } from "./piece.ts";
import type { Line } from "./sections.ts";
import { isKnownTechnology, TECHNOLOGY_IN_TEXT } from "./vocabulary/technologies.ts";

const MAX_SKILLS = 80;

/** Skills from the lists under such a heading and, less surely, technologies named in the given running text. */
export function readSkills(text: string, lists: readonly Line[], prose: readonly Line[]): Found[] {
  const skills = new Map<string, Found>();
  const add = (piece: Piece, confidence: number) => {
    const skill = asFound(piece, confidence);
    const key = skill.value.toLowerCase();
    if (!skills.has(key)) skills.set(key, skill);
  };
  for (const line of joinWrapped(text, lists)) {
    for (const item of itemsOf(line)) {
      if (isKnownTechnology(item.text)) add(item, 0.95);
      else if (isSkill(item)) add(item, 0.7);
    }
  }
  for (const line of prose) {
    for (const match of line.text.matchAll(TECHNOLOGY_IN_TEXT))
      add(part(line, match.index, match.index + match[0].length), 0.6);
  }
  return [...skills.values()].slice(0, MAX_SKILLS);
}

/** A list that ends in a comma goes on in the next line. */
function joinWrapped(text: string, lines: readonly Line[]): Piece[] {
  const joined: { start: number; end: number }[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    const before = open && text.slice(open.start, open.end);
    if (open && before && (/,\s*$/.test(before) || openBracket(before))) open.end = line.end;
    else joined.push({ start: line.start, end: line.end });
  }
  return joined.map(({ start, end }) => pieceOf(text, start, end));
}

function openBracket(text: string): boolean {
  return (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0);
}

// "Languages: C, C++ | Tools: Git" has labels; "AWS (EC2, S3)" has a list within a list.
function itemsOf(line: Piece): Piece[] {
  const SEPARATOR = /[,;|\t•●▪·◦∙()[\]]|\s[–—/-]\s|\s{3,}|\n/;
  return split(line, SEPARATOR)
    .flatMap((item) => split(item, /^[^:]{2,40}:\s*/))
    .flatMap(withoutAnd)
    .map((item) => trimmed(part(item, 0, item.text.replace(/[.:]+$/, "").length)));
}

/** "MySQL & Redis" are two; "Data Structures and Algorithms" is one. */
function withoutAnd(item: Piece): Piece[] {
  if (isKnownTechnology(item.text)) return [item];
  const parts = split(item, /^and\s+|\s+(?:and|&)\s+/i);
  return parts.length < 2 || parts.some(({ text }) => isKnownTechnology(text) || /^and\s/i.test(item.text))
    ? parts
    : [item];
}

const NOT_A_SKILL =
  /^(?:languages?|tools?|frameworks?|libraries|databases?|others?|technologies|platforms|web|basic|basics|beginner|intermediate|advanced|proficient|familiar|familiar with|expert|good|excellent|native|fluent|etc|and|operating systems?|programming|software|skills?|concepts|developer tools)$/i;

function isSkill({ text }: Piece): boolean {
  const words = text.split(/\s+/).length;
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    words <= 4 &&
    /\p{L}/u.test(text) &&
    !/^\d|@|https?:/.test(text) &&
    !NOT_A_SKILL.test(text)
  );
}
