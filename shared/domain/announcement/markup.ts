/** The longest text of an announcement, in characters. */
export const MAX_ANNOUNCEMENT_TEXT = 8_000;

/**
 * The elements that an announcement's Markdown may become, in mails and in the portal alike. Whatever else is written
 * (pictures, tables, headings, HTML) is shown as its text.
 */
export const ANNOUNCEMENT_ELEMENTS = ["p", "strong", "em", "a", "ul", "ol", "li", "br"] as const;

/**
 * The address of a link if it is one that may be followed from here: the web, a mailbox or a telephone. Anything else
 * (`javascript:`, `data:`, addresses relative to whatever page shows it) is none.
 */
export function safeLink(address: string): string | undefined {
  return /^(https?:\/\/|mailto:|tel:)/i.test(address.trim()) ? address.trim() : undefined;
}
