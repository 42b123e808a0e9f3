/**
 * A text as a cell that no spreadsheet takes for a formula: one that begins with = + - @, a tab or an end of line is
 * led by an apostrophe (OWASP, CSV injection).
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
