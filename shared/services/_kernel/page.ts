/** A page of a list and the way to the next: keyset, so that page 1,000 costs what page 1 does. */
export interface Page<T> {
  readonly items: T[];
  /** Opaque; null on the last page. */
  readonly nextCursor: string | null;
}

/** Sort value and id of the last row of a page. */
export interface CursorPosition {
  readonly value: string | number | null;
  readonly id: string;
}

export function encodeCursor(position: CursorPosition): string {
  return Buffer.from(JSON.stringify([position.value, position.id])).toString("base64url");
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The position a cursor names; undefined when it is none of ours. */
export function decodeCursor(cursor: string): CursorPosition | undefined {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [unknown, unknown];
    const known = value === null || typeof value === "string" || typeof value === "number";
    return known && typeof id === "string" && UUID.test(id) ? { value, id } : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts the one row too many that a query for `limit + 1` rows brought, and points the cursor at the last one kept. */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => CursorPosition,
  view: (row: Row) => T,
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: kept.map(view), nextCursor: more ? encodeCursor(position(last)) : null };
}
