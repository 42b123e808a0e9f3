import { and, eq, getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { pseudonymOf } from "#shared/domain/erasure/pseudonym.ts";
import type { Left, StudentTable } from "../personal-data/fate.ts";
import { STUDENT_TABLES } from "../personal-data/registry/index.ts";
import { fatesOf, rowsOf } from "../personal-data/select.ts";
import type { Subject } from "../personal-data/subject.ts";

/** Goes through every table as the registry says: rows are deleted, or emptied of the student. */
export async function eraseRows(tx: TenantTransaction, subject: Subject, now: Date): Promise<void> {
  for (const entry of STUDENT_TABLES) {
    if (entry.rows === "deleted") await tx.delete(entry.table).where(rowsOf(entry, subject));
    else await emptyRows(tx, entry, subject);
  }
  await tx
    .update(enrollment)
    .set({ erasedAt: now })
    .where(and(eq(enrollment.tenantId, subject.tenantId), eq(enrollment.membershipId, subject.membershipId)));
  await tx
    .update(membership)
    .set({ userId: null })
    .where(and(eq(membership.tenantId, subject.tenantId), eq(membership.id, subject.membershipId)));
}

async function emptyRows(tx: TenantTransaction, entry: StudentTable, subject: Subject): Promise<void> {
  const left = fatesOf(entry).flatMap(([name, fate]): [string, Exclude<Left<unknown>, "as it is">][] =>
    fate.of === "student" && fate.left !== "as it is" ? [[name, fate.left]] : [],
  );
  if (left.length === 0) return;
  const isOfRow = left.some(([, each]) => !("value" in each));
  const columns: Record<string, PgColumn> = getTableColumns(entry.table);
  if (!isOfRow) {
    await tx
      .update(entry.table)
      .set(toValues(left, {}, ""))
      .where(rowsOf(entry, subject));
    return;
  }
  const id = columns["id"];
  if (id === undefined) throw new Error(`${getTableName(entry.table)} has no id to make a pseudonym of`);
  const rows: Record<string, unknown>[] = await tx
    .select({ id, ...Object.fromEntries(left.flatMap(([name]) => (columns[name] ? [[name, columns[name]]] : []))) })
    .from(entry.table)
    .where(rowsOf(entry, subject))
    .orderBy(id);
  for (const row of rows) {
    await tx
      .update(entry.table)
      .set(toValues(left, row, String(row["id"])))
      .where(and(sql`tenant_id = ${subject.tenantId}`, eq(id, row["id"])));
  }
}

type Emptied = readonly [name: string, left: Exclude<Left<unknown>, "as it is">];

function toValues(left: readonly Emptied[], row: Readonly<Record<string, unknown>>, id: string) {
  const pseudonym = pseudonymOf(id);
  return Object.fromEntries(
    left.map(([name, each]) => {
      if ("value" in each) return [name, each.value];
      if ("pseudonym" in each) return [name, pseudonym[each.pseudonym]];
      return [name, each.rewritten.by(row[name], pseudonym)];
    }),
  );
}
