import type { z } from "zod";
import type { ParsedProject } from "#shared/contracts/parsed-resume.ts";
import { findDates } from "./dates.ts";
import { bodyPiece, bodyText, type Entry, isBullet, toEntries } from "./entries.ts";
import { asFound, find, type Piece, part, pieceOf, spanOf, split, trimmed, without } from "./piece.ts";
import type { Line } from "./sections.ts";

type Project = z.infer<typeof ParsedProject>;

/** Reads the lines of a projects section. A list whose every item is "Name: what it is" has a project an item. */
export function readProjects(text: string, lines: readonly Line[]): Project[] {
  const bullets = lines.filter(isBullet);
  const isList = bullets.length > 0 && lines[0] !== undefined && isBullet(lines[0]);
  if (isList) return itemsOf(text, lines).flatMap(readItem);
  return toEntries(lines).flatMap((entry) => readEntry(text, entry));
}

function itemsOf(text: string, lines: readonly Line[]): Piece[] {
  const items: { start: number; end: number }[] = [];
  for (const line of lines) {
    const open = items.at(-1);
    if (open && !isBullet(line)) open.end = line.end;
    else items.push({ start: line.start, end: line.end });
  }
  return items.map(({ start, end }) => trimmed(pieceOf(text, start, end)));
}

function readItem(item: Piece): Project[] {
  const divided = find(item, /^[^:\n]{2,80}?(?=\s*(?::\s|\s[–—|-]\s|\t|\s\())/u);
  const name = divided ?? find(item, /^[^.\n]{2,80}/u);
  if (!name || !/\p{L}{2}/u.test(name.text)) return [];
  const description = trimmed(part(item, name.end - item.start, item.text.length));
  return [toProject(name, description.text === "" ? undefined : description, divided ? 0.8 : 0.5)];
}

/** "Title: Solar Dryer" */
function withoutLabel(cell: Piece): Piece {
  return find(cell, /^(?:project\s*)?(?:title|name|topic|project)\s*(?:\d+\s*)?[:–-]\s*(.+)$/isu, 1) ?? cell;
}

function toProject(name: Piece, description: Piece | undefined, confidence: number): Project {
  return { name: asFound(trimmed(name), confidence), ...(description && { description: asFound(description, 0.7) }) };
}

function readEntry(text: string, { head, body }: Entry): Project[] {
  const [first] = head;
  if (!first) return [];
  const cells = split(first, /\t/).flatMap((cell) => without(cell, findDates(cell)));
  const name = cells.map(withoutLabel).flatMap((cell) => split(cell, /\s[|–—]\s|\s-\s|:\s|\s\((?=[^)]*\)?\s*$)/))[0];
  if (!name || !/\p{L}{2}/u.test(name.text) || name.text.length > 120) return [];
  const rest = [...head.slice(1), ...body];
  const description = bodyPiece(text, rest);
  return [
    {
      name: asFound(name, body.length > 0 ? 0.85 : 0.6),
      ...(description && { description: { value: bodyText(rest), confidence: 0.8, span: spanOf(description) } }),
    },
  ];
}
