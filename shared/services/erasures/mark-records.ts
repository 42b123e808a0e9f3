import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { pseudonymOf } from "#shared/domain/erasure/pseudonym.ts";
import { STUDENT_TABLES } from "../personal-data/registry/index.ts";
import { rowsOf } from "../personal-data/select.ts";
import type { Subject } from "../personal-data/subject.ts";

/** Tables of rows that the trail may speak of; its own are the trail, and the outbox is not spoken of. */
const SPOKEN_OF = STUDENT_TABLES.filter(
  ({ table }) => "id" in getTableColumns(table) && !["audit_event", "outbox", "session"].includes(getTableName(table)),
);

/** Notes which rows were the student's, before they go. */
export async function markRecords(tx: TenantTransaction, subject: Subject, erasureId: string): Promise<void> {
  for (const entry of SPOKEN_OF) {
    const table = sql.identifier(getTableName(entry.table));
    await tx.execute(sql`insert into erased_record (tenant_id, record_id, erasure_id)
      select ${subject.tenantId}::uuid, ${table}.id, ${erasureId}::uuid from ${table} where ${rowsOf(entry, subject)}
      on conflict do nothing`);
  }
}

/** Takes the student's name off what others were told of them; whole words, so that Ram is not found in Ramesh. */
export async function unnameNotices(
  tx: TenantTransaction,
  { tenantId, membershipId, name }: Subject & { readonly name: string },
): Promise<void> {
  const pattern = String.raw`\m${name.replace(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`)}\M`;
  const instead = pseudonymOf(membershipId).name;
  await tx.execute(sql`update notification set
      title = regexp_replace(title, ${pattern}, ${instead}, 'g'), body = regexp_replace(body, ${pattern}, ${instead}, 'g')
    where tenant_id = ${tenantId} and membership_id <> ${membershipId}
      and (strpos(title, ${name}) > 0 or strpos(body, ${name}) > 0)`);
}
