import type { z } from "zod";
import type { ParsedWork } from "#shared/contracts/parsed-resume.ts";
import { findDates } from "./dates.ts";
import { bodyPiece, bodyText, type Entry, isBullet, toEntries } from "./entries.ts";
import { asFound, type Piece, spanOf, split, without } from "./piece.ts";
import type { Line } from "./sections.ts";
import { isPlace } from "./vocabulary/places.ts";
import { POSITION } from "./vocabulary/positions.ts";

type Work = z.infer<typeof ParsedWork>;

/** Reads the lines of a work section: who, as what, from when to when, and what was done. */
export function readWork(text: string, lines: readonly Line[]): Work[] {
  return toEntries(lines).flatMap((entry) => toWork(text, entry));
}

function toWork(text: string, { head, body, dates }: Entry): Work[] {
  const chunks = head.flatMap(chunksOf).filter((chunk) => !isPlace(chunk.text));
  const position = chunks.find((chunk) => POSITION.test(chunk.text));
  const company = chunks.find((chunk) => chunk !== position && /\p{L}/u.test(chunk.text) && chunk.text.length <= 100);
  const name = company ?? position;
  if (!name || (!dates && head[0] && isBullet(head[0]) && !position)) return [];
  const from = dates?.single ? dates.to : dates?.from;
  const to = dates?.single ? undefined : dates?.to;
  const summary = bodyPiece(text, body);
  return [
    {
      name: asFound(name, company ? (position ? 0.85 : 0.6) : 0.3),
      ...(company && position && { position: asFound(position, 0.85) }),
      ...(from && { startDate: { value: from.value, confidence: dates?.single ? 0.6 : 0.9, span: from.span } }),
      ...(to && { endDate: { value: to.value, confidence: 0.9, span: to.span } }),
      ...(summary && { summary: { value: bodyText(body), confidence: 0.8, span: spanOf(summary) } }),
    },
  ];
}

/** The parts of a head line without its dates: "Software Engineer Intern at Google, Bengaluru" has three. */
function chunksOf(line: Line): Piece[] {
  return split(line, /\t/)
    .flatMap((cell) => without(cell, findDates(cell)))
    .flatMap((cell) => split(cell, /\s[|•·–—-]\s|\s[@]\s?|\bat\s(?=\p{Lu})|\s{3,}|[()]/u))
    .flatMap(withoutPlace)
    .filter(
      ({ text }) =>
        !/^(?:full|part)[ -]?time$|^(?:company|employer|role|position|designation|duration|dates?|location|employment|experience)s?$/i.test(
          text,
        ),
    );
}

// Commas divide position, company and place; "Tata Consultancy Services, Pune" and "Engineer, Google" alike.
function withoutPlace(chunk: Piece): Piece[] {
  const parts = split(chunk, /,\s/);
  if (parts.length < 2) return [chunk];
  const isMixed = parts.some(({ text }) => isPlace(text)) || parts.some(({ text }) => POSITION.test(text));
  return isMixed ? parts.filter(({ text }) => !isPlace(text)) : [chunk];
}
