import type { SourceSpan } from "#shared/contracts/parsed-resume.ts";
import type { Evidence } from "./answer.ts";

export interface Cited {
  readonly value: string;
  readonly confidence: number;
  readonly span: SourceSpan;
}

/** What a value has to share with its quote: nothing but the words, the digits of a date, or merely the passage. */
export type Agreement = "words" | "date" | "passage";

/** Finds quotes in a document's text and drops what has none, counting how often. */
export class EvidenceChecker {
  dropped = 0;
  private readonly text: string;
  /** The text with every stretch of blanks as one, and where each of its units stands in the text. */
  private readonly plain: string;
  private readonly offsets: readonly number[];

  constructor(text: string) {
    this.text = text;
    const { plain, offsets } = collapse(text);
    this.plain = plain;
    this.offsets = offsets;
  }

  /** The field with its span, or undefined when the document does not say it. */
  check(evidence: Evidence | null, agreement: Agreement = "words"): Cited | undefined {
    if (evidence === null || (agreement !== "passage" && evidence.value.trim() === "")) return undefined;
    const span = this.find(evidence.quote);
    const value = span && agreedValue(evidence.value, this.text.slice(span.start, span.end), agreement);
    if (!span || value === undefined) {
      this.dropped++;
      return undefined;
    }
    // The model cannot be surer than a reader who has the words before them.
    const confidence = Math.min(0.95, Math.max(0, Number.isFinite(evidence.confidence) ? evidence.confidence : 0));
    return { value, confidence, span };
  }

  private find(quote: string): SourceSpan | undefined {
    const exact = quote.trim() === "" ? -1 : this.text.indexOf(quote.trim());
    if (exact >= 0) return { start: exact, end: exact + quote.trim().length };
    const { plain } = collapse(quote.trim());
    const at = plain === "" ? -1 : this.plain.indexOf(plain);
    const start = this.offsets[at];
    const last = this.offsets[at + plain.length - 1];
    return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
  }
}

function agreedValue(value: string, source: string, agreement: Agreement): string | undefined {
  if (agreement === "passage") return source.replace(/[ \t]+/g, " ").trim();
  if (agreement === "date") {
    const isDate = /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value);
    // "2019-23" says 2023, "Aug'21" says 2021.
    return isDate && source.includes(value.slice(2, 4)) ? value : undefined;
  }
  return lettersOf(source).includes(lettersOf(value)) && lettersOf(value) !== ""
    ? value.replace(/\s+/g, " ").trim()
    : undefined;
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]/gu, "");
}

function collapse(text: string): { plain: string; offsets: number[] } {
  let plain = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? "";
    const isBlank = /\s/.test(unit);
    if (isBlank && plain.endsWith(" ")) continue;
    plain += isBlank ? " " : unit;
    offsets.push(at);
  }
  return { plain, offsets };
}
