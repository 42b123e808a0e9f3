import type { ParsedResume, SourceSpan } from "#shared/contracts/parsed-resume.ts";

/** Characters of a quotation: a line of a résumé, and then some. */
const LONGEST = 200;

/** Each value with the line of the document that it stands in, for the student to compare. */
export function quoteSources(resume: ParsedResume, text: string): ParsedResume {
  return quoteWithin(resume, text) as ParsedResume;
}

function quoteWithin(node: unknown, text: string): unknown {
  if (Array.isArray(node)) return node.map((each: unknown) => quoteWithin(each, text));
  if (typeof node !== "object" || node === null) return node;
  if ("span" in node) return { ...node, source: quote(text, node.span as SourceSpan) };
  return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, quoteWithin(inner, text)]));
}

function quote(text: string, { start, end }: SourceSpan): string {
  const from = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const until = text.indexOf("\n", end);
  const line = onOneLine(text.slice(from, until < 0 ? text.length : until));
  // Of a paragraph, what follows where the value begins.
  return line.length <= LONGEST ? line : `${onOneLine(text.slice(start, end)).slice(0, LONGEST)}…`;
}

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
