import { and, type SQL, sql } from "drizzle-orm";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Orm } from "#shared/db/connect.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Fate, StudentTable } from "./fate.ts";
import type { Subject } from "./subject.ts";

/** The columns of a table with what becomes of each. */
export function fatesOf({ columns }: StudentTable): [name: string, fate: Fate<unknown>][] {
  return Object.entries(columns as Record<string, Fate<unknown>>);
}

/** The rows of a table that are the student's. */
export function rowsOf({ table, whose }: StudentTable, subject: Subject): SQL {
  return sql`${sql.identifier(getTableName(table))}.tenant_id = ${subject.tenantId} and (${whose(subject)})`;
}

/** What the student gets of a table: the columns that are theirs, of the rows that they may know of. */
export function selectShown(orm: Orm, entry: StudentTable, subject: Subject) {
  const columns: Record<string, PgColumn> = getTableColumns(entry.table);
  const fields: Record<string, SQL | PgColumn> = {};
  for (const [name, fate] of fatesOf(entry)) {
    const column = columns[name];
    if (column === undefined || fate.of !== "student" || "withheld" in fate.shown) continue;
    if ("read" in fate.shown) fields[fate.shown.as] = fate.shown.read(subject);
    else fields[name] = column;
  }
  return orm
    .select(fields)
    .from(entry.table)
    .where(and(rowsOf(entry, subject), entry.known?.(subject)));
}

/**
 * How many rows of each table are the student's, in the tables' order; null where they are not counted. A student is
 * told of those alone that they may know of: a count, too, would give away what is staged.
 */
export function selectCounts(
  orm: Orm | TenantTransaction,
  tables: readonly StudentTable[],
  subject: Subject,
  reader: "student" | "office",
) {
  const counted = (entry: StudentTable) =>
    and(rowsOf(entry, subject), reader === "student" ? entry.known?.(subject) : undefined);
  const counts = tables.map((entry) =>
    entry.isCounted === false
      ? sql`null`
      : sql`(select count(*)::int from ${sql.identifier(getTableName(entry.table))} where ${counted(entry)})`,
  );
  return orm.select({ counts: sql<(number | null)[]>`array[${sql.join(counts, sql`, `)}]` }).from(sql`(select 1) one`);
}
