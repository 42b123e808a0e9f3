import { getTableColumns, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { COLLEGE_TABLES, type CollegeRows } from "./rows.ts";

// Large enough that trips do not count, small enough for a parameter.
const ROWS_A_STATEMENT = 5_000;

/** Writes a college by set: a statement for thousands of rows. The transaction is the college's own. */
export async function storeCollege(tx: TenantTransaction, rows: CollegeRows): Promise<void> {
  for (const name of Object.keys(rows) as (keyof CollegeRows)[]) {
    // Foreign keys are checked by plans that are kept: those made while the tables were small are bad for large ones.
    await tx.execute(sql`discard plans`);
    const all = rows[name] as readonly Readonly<Record<string, unknown>>[];
    for (let from = 0; from < all.length; from += ROWS_A_STATEMENT) {
      await insertMany(tx, COLLEGE_TABLES[name], all.slice(from, from + ROWS_A_STATEMENT));
    }
  }
}

/** All rows have the first one's columns; those that it has not take their defaults. */
async function insertMany(
  tx: TenantTransaction,
  table: PgTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows[0] && key in rows[0]);
  const name = sql.identifier(getTableConfig(table).name);
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(([key, { name: to }]) => [to, row[key]]))),
  );
  await tx.execute(sql`
    insert into ${name} (${names}) select ${names} from json_populate_recordset(null::${name}, ${json}::json)`);
}
