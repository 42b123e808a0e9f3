import type { SourceSpan } from "#shared/contracts/parsed-resume.ts";

/** One line of the text, in reading order, with what the page tells of it beside its words. */
export interface TextLine extends SourceSpan {
  /** Points; 0 where the document does not say. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** Distance from the left edge in points; 0 where the document does not say. */
  readonly indent: number;
  /** More room above than between the lines of a paragraph, or the first line of a column, table or page. */
  readonly gapBefore: boolean;
  /** The document's own markup says that it is a heading or the title. */
  readonly heading: boolean;
}

/** A link and the words that carry it. */
export interface TextLink extends SourceSpan {
  readonly url: string;
}

/**
 * A document's visible text in reading order. Lines end with \n, cells of a row are divided by \t, list items begin
 * with a bullet. Spans everywhere are UTF-16 offsets into `text`.
 */
export interface ExtractedText {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly links: readonly TextLink[];
  /** Sentences for the student. */
  readonly warnings: readonly string[];
}

const MAX_LINE = 1_000;

type LineFormat = Partial<Omit<TextLine, "start" | "end">>;

/** Collects lines and keeps their offsets true. */
export class TextBuilder {
  readonly lines: TextLine[] = [];
  readonly links: TextLink[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  /** Appends a line and answers its start; -1 for a blank one, which is not kept. */
  addLine(line: string, format: LineFormat = {}): number {
    if (line.trim() === "") return -1;
    const start = this.length;
    this.parts.push(line, "\n");
    this.length += line.length + 1;
    const layout = { fontSize: 0, bold: false, indent: 0, gapBefore: false, heading: false, ...format };
    // No line of a résumé is as long; a limit keeps patterns that look at lines from ever being slow.
    for (let from = 0; from < line.length; from += MAX_LINE)
      this.lines.push({ ...layout, start: start + from, end: start + Math.min(line.length, from + MAX_LINE) });
    return start;
  }

  build(warnings: readonly string[]): ExtractedText {
    return { text: this.parts.join(""), lines: this.lines, links: this.links, warnings };
  }
}
