/** One roll number or e-mail address as somebody pasted it. */
export interface PastedIdentifier {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly input: string;
  /** Upper-case without blanks, as roll numbers and addresses are compared. */
  readonly key: string;
}

/**
 * Splits pasted text at line ends, commas, semicolons and tabs. Blanks inside are not separators: some colleges' roll
 * numbers have them, and comparing leaves them out.
 */
export function parseIdentifiers(text: string): PastedIdentifier[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, i) =>
    line
      .split(/[,;\t]/)
      .map((part) => part.trim().replace(/^["']|["']$/g, ""))
      .filter((input) => input !== "")
      .map((input) => ({ line: i + 1, input, key: identifierKey(input) })),
  );
}

/** What two spellings of one roll number or address have in common. */
export function identifierKey(text: string): string {
  return text.replace(/\s+/g, "").toUpperCase();
}
