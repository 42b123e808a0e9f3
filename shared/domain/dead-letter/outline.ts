/** JSON that says what a message is about, and nothing that people wrote. */
export type Outline = string | number | boolean | null | readonly Outline[] | { readonly [key: string]: Outline };

const MAX_DEPTH = 4;
const MAX_ENTRIES = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
/** A key that a program chose; anything else may be somebody's data. */
const FIELD = /^[a-z][A-Za-z0-9_]{0,39}$/;
/** Fields whose value names a kind of thing out of a list of ours, e.g. `"kind": "email_sent"`. */
const NAMES_A_KIND = /^(kind|type|template|queue|action)$/;
const KIND = /^[a-z][a-z0-9_.-]{0,39}$/;

/**
 * The outline of a message's body: its fields, ids, times and kinds, with the length of every text in the place of the
 * text. What operators need in order to find a fault; names, addresses, links and figures of students stay out of it.
 */
export function outlineOf(body: string): Outline {
  try {
    return outline(JSON.parse(body) as unknown, "", 0);
  } catch {
    return `no JSON, ${lengthOf(body)}`;
  }
}

function outline(value: unknown, field: string, depth: number): Outline {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return isTelling(value, field) ? value : `text, ${lengthOf(value)}`;
  if (typeof value !== "object") return typeof value;
  if (depth === MAX_DEPTH) return "…";
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ENTRIES).map((item) => outline(item, "", depth + 1));
    return value.length > MAX_ENTRIES ? [...items, `and ${value.length - MAX_ENTRIES} more`] : items;
  }
  const fields = Object.entries(value).filter(([key]) => FIELD.test(key));
  return Object.fromEntries(fields.slice(0, MAX_ENTRIES).map(([key, of]) => [key, outline(of, key, depth + 1)]));
}

function isTelling(text: string, field: string): boolean {
  return UUID.test(text) || INSTANT.test(text) || (NAMES_A_KIND.test(field) && KIND.test(text));
}

const lengthOf = (text: string) => `${text.length} ${text.length === 1 ? "character" : "characters"}`;
