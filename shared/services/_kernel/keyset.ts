import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import { decodeCursor } from "./page.ts";

/**
 * A column to sort by, and the PostgreSQL type that its cursor value is read back as: the column's own, since no index
 * serves a comparison that casts it. Numeric is none of them: its comparisons are not leakproof, and under row security
 * an index serves only those that are.
 */
export interface SortColumn {
  readonly column: PgColumn | SQL;
  readonly type: "text" | "timestamptz" | "float8" | "bigint";
}

export const wordColumn = (column: PgColumn | SQL): SortColumn => ({ column, type: "text" });
export const timeColumn = (column: PgColumn | SQL): SortColumn => ({ column, type: "timestamptz" });
export const numberColumn = (column: PgColumn | SQL): SortColumn => ({ column, type: "float8" });
export const countColumn = (column: PgColumn | SQL): SortColumn => ({ column, type: "bigint" });

interface Keyset {
  /** Condition for rows behind the cursor; undefined on the first page. */
  readonly after: SQL | undefined;
  readonly orderBy: readonly SQL[];
  /** The row's sort value as text, exactly as the cursor must carry it: a Date would lose microseconds. */
  readonly position: SQL<string | null>;
}

/**
 * Order and continuation of a list by (sort column, id). With an index on (tenant_id, column, id) a page costs the
 * same however far down it is. The sort column must not be null. Refuses a cursor that is none of ours.
 */
export function keyset<Sort extends string>(
  input: { readonly sort: Sort | `-${Sort}`; readonly cursor?: string | undefined },
  id: PgColumn,
  columns: Readonly<Record<Sort, SortColumn>>,
): Result<Keyset> {
  const down = input.sort.startsWith("-");
  const { column, type } = columns[input.sort.replace(/^-/, "") as Sort];
  const direction = down ? desc : asc;
  const page = { orderBy: [direction(column), direction(id)], position: sql<string | null>`${column}::text` };
  if (input.cursor === undefined) return ok({ ...page, after: undefined });
  const from = decodeCursor(input.cursor);
  if (from === undefined || !isReadable(from.value, type)) {
    return invalid({ name: "cursor", reason: "This page is not to be found. Please start from the first." });
  }
  const than = sql.raw(down ? "<" : ">");
  const value = sql`${from.value}::${sql.raw(type)}`;
  return ok({ ...page, after: sql`(${column}, ${id}) ${than} (${value}, ${from.id}::uuid)` });
}

/** What PostgreSQL reads as each type without an error, in the forms that `position` has. */
const FORMS: Readonly<Record<SortColumn["type"], RegExp>> = {
  text: /^[^\0]*$/,
  bigint: /^-?\d{1,18}$/,
  float8: /^-?\d{1,15}(\.\d{1,17})?$/,
  timestamptz: /^[12]\d{3}-\d\d-\d\d[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:\d\d)?)$/,
};

function isReadable(value: string | number | null, type: SortColumn["type"]): boolean {
  if (typeof value !== "string" || !FORMS[type].test(value)) return false;
  return type !== "timestamptz" || isDay(value.slice(0, 10));
}

function isDay(date: string): boolean {
  const midnight = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}

/** Pattern of ILIKE for text that contains `words`, with LIKE's own signs taken literally. */
export function likePattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
