import type { ExtractedText, TextLine } from "../text/extracted-text.ts";
import { headingKind, type SectionKind } from "../text/headings.ts";
import { type Piece, part, pieceOf, trimmed } from "./piece.ts";

export interface Line extends Piece {
  readonly layout: TextLine;
}

export interface Section {
  /** `top` is what stands before the first heading. */
  readonly kind: SectionKind | "top";
  readonly lines: readonly Line[];
}

/** Divides the text at its headings. */
export function toSections({ text, lines }: ExtractedText): Section[] {
  const sections: { kind: Section["kind"]; lines: Line[] }[] = [{ kind: "top", lines: [] }];
  for (const layout of lines) {
    const line: Line = { ...pieceOf(text, layout.start, layout.end), layout };
    const opened = opening(line, sections.at(-1)?.kind ?? "top");
    if (opened) sections.push({ kind: opened.kind, lines: opened.rest ? [opened.rest] : [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.filter(({ lines: inside }) => inside.length > 0);
}

export function linesOf(sections: readonly Section[], ...kinds: readonly Section["kind"][]): Line[] {
  return sections.filter(({ kind }) => kinds.includes(kind)).flatMap(({ lines }) => lines);
}

interface Opening {
  readonly kind: SectionKind;
  /** What stands behind the heading in its line. */
  readonly rest?: Line;
}

function opening(line: Line, current: Section["kind"]): Opening | undefined {
  const kind = headingKind(line.text);
  if (kind && looksLikeHeading(line, current)) return { kind };
  // "Education<tab>B.Tech …" of old templates, and "Skills: Java, Python" of plain ones.
  const cell = /^([^\t:]{3,50})(?:\t|:\s)(?=\s*\S)/.exec(line.text);
  const before = cell?.[1] && headingKind(cell[1]);
  if (!cell || !before || !["education", "work", "projects", "skills", "summary"].includes(before)) return undefined;
  if (current === "skills" && !line.text.includes("\t")) return undefined;
  if (headingKind(line.text.slice(cell[0].length))) return undefined;
  return { kind: before, rest: { ...trimmed(part(line, cell[0].length, line.text.length)), layout: line.layout } };
}

// Within a list of skills "Languages" or "Tools" is a row's label, unless the page sets it as a heading.
function looksLikeHeading(line: Line, current: Section["kind"]): boolean {
  if (current !== "skills") return !/[.,;]$/.test(line.text.trim());
  const { bold, heading, gapBefore } = line.layout;
  const capitals = line.text === line.text.toUpperCase() && /\p{Lu}/u.test(line.text);
  return (
    heading ||
    capitals ||
    (bold && gapBefore) ||
    !/^(languages?|tools?|software|programming languages|technologies)\b/i.test(line.text.trim())
  );
}
