import { cleanText } from "../clean.ts";
import type { TextBuilder } from "../extracted-text.ts";
import type { WordNode } from "./word-document.ts";

interface Line {
  text: string;
  bold: number;
  fontSize: number;
  links: { url: string; start: number; end: number }[];
}

/** Writes Word's paragraphs and tables as lines; answers how many invisible characters were left out. */
export function composeDocument(builder: TextBuilder, stories: readonly WordNode[]): number {
  const writer = new Writer(builder);
  for (const story of stories) writer.blocks(story.children);
  return writer.invisible;
}

class Writer {
  invisible = 0;
  private gap = true;
  private readonly builder: TextBuilder;

  constructor(builder: TextBuilder) {
    this.builder = builder;
  }

  blocks(nodes: readonly WordNode[]): void {
    for (const node of nodes) {
      if (node.type === "paragraph") this.paragraph(node);
      else if (node.type === "table") this.table(node);
      else this.blocks(node.children);
    }
  }

  private paragraph(node: WordNode): void {
    const lines = this.linesOf(node);
    const heading = /^(heading|title|überschrift|titre)/i.test(node.styleName ?? "");
    if (lines.every(({ text }) => text.trim() === "")) this.gap = true;
    lines.forEach((line, index) => this.add(line, { heading, bullet: Boolean(node.numbering) && index === 0 }));
  }

  /** Rows of short cells are a table, read row by row; cells with paragraphs of their own are columns. */
  private table(node: WordNode): void {
    const rows = node.children.map((row) => row.children);
    const isLayout = rows.some((cells) => cells.length > 1 && cells.some((cell) => paragraphsIn(cell) > 3));
    this.gap = true;
    for (const cells of rows) {
      const hasTable = cells.some((cell) => cell.children.some((child) => child.type === "table"));
      if (isLayout || hasTable || cells.length < 2) {
        for (const cell of cells) {
          this.gap = true;
          this.blocks(cell.children);
        }
      } else this.row(cells);
    }
    this.gap = true;
  }

  private row(cells: readonly WordNode[]): void {
    const columns = cells.map((cell) => cell.children.flatMap((paragraph) => this.linesOf(paragraph)));
    const height = Math.max(...columns.map((lines) => lines.length));
    // Cells with the same number of lines are lined up by them; otherwise each cell is one piece of the row.
    const aligned = columns.every((lines) => lines.length === height);
    const rows = aligned
      ? Array.from({ length: height }, (_, index) => columns.flatMap((lines) => lines[index] ?? []))
      : [columns.map((lines) => join(lines, " "))];
    for (const row of rows) this.add(join(row, "\t"), { heading: false, bullet: false });
  }

  private add(line: Line, { heading, bullet }: { heading: boolean; bullet: boolean }): void {
    const prefix = bullet ? "• " : "";
    const letters = line.text.replace(/\s/g, "").length;
    const start = this.builder.addLine(prefix + line.text, {
      fontSize: line.fontSize,
      bold: letters > 0 && line.bold > letters * 0.6,
      heading,
      gapBefore: this.gap,
    });
    if (start < 0) return;
    this.gap = false;
    const offset = start + prefix.length;
    for (const { url, start: from, end } of line.links)
      if (end > from) this.builder.links.push({ url, start: offset + from, end: offset + end });
  }

  private linesOf(node: WordNode): Line[] {
    const lines: Line[] = [emptyLine()];
    this.inline(node.children, lines, { bold: false, fontSize: 0 });
    return lines;
  }

  private inline(nodes: readonly WordNode[], lines: Line[], format: { bold: boolean; fontSize: number }): void {
    for (const node of nodes) {
      const line = lines.at(-1) ?? emptyLine();
      if (node.type === "text") this.text(line, node.value ?? "", format);
      else if (node.type === "tab") line.text += "\t";
      else if (node.type === "break") lines.push(emptyLine());
      else if (node.type === "run")
        this.inline(node.children, lines, { bold: node.isBold ?? false, fontSize: node.fontSize ?? 0 });
      else {
        const start = line.text.length;
        this.inline(node.children, lines, format);
        if (node.href && /^(https?|mailto):/i.test(node.href))
          line.links.push({ url: node.href, start, end: line.text.length });
      }
    }
  }

  private text(line: Line, value: string, { bold, fontSize }: { bold: boolean; fontSize: number }): void {
    const { text, invisible } = cleanText(value, line.text);
    this.invisible += invisible;
    line.text += text;
    if (bold) line.bold += text.replace(/\s/g, "").length;
    line.fontSize = Math.max(line.fontSize, fontSize);
  }
}

function emptyLine(): Line {
  return { text: "", bold: 0, fontSize: 0, links: [] };
}

function join(lines: readonly Line[], separator: string): Line {
  const joined = emptyLine();
  lines.forEach((line, index) => {
    if (index > 0) joined.text += separator;
    const offset = joined.text.length;
    joined.text += line.text;
    joined.bold += line.bold;
    joined.fontSize = Math.max(joined.fontSize, line.fontSize);
    joined.links.push(...line.links.map(({ url, start, end }) => ({ url, start: start + offset, end: end + offset })));
  });
  return joined;
}

function paragraphsIn(cell: WordNode): number {
  return cell.children.filter((child) => child.type === "paragraph" && child.children.length > 0).length;
}
