import { sql } from "drizzle-orm";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { type ChosenOwners, FACT_FIELDS, type FactField, ownerOf } from "#shared/domain/enrollment/fields.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** A row of a sheet under the database's names. */
export interface ImportedRow {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A field's column: `activeBacklogs` is `active_backlogs`. */
export function columnOf(field: FactField): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const columnsOf = (fields: readonly FactField[]) =>
  JSON.stringify(fields.map((field) => ({ field, column_name: columnOf(field) })));

/** Nobody vouches any more for what a sheet is about to change. Before the change, to see what it was. */
export async function forgetChanged(
  tx: TenantTransaction,
  tenantId: string,
  rows: readonly ImportedRow[],
): Promise<void> {
  await tx.execute(sql`
    delete from field_verification v
    using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, data jsonb)
    join enrollment e on e.tenant_id = ${tenantId} and e.id = r.id
    cross join jsonb_to_recordset(${columnsOf(FACT_FIELDS)}::jsonb) as f(field text, column_name text)
    where v.tenant_id = e.tenant_id and v.enrollment_id = e.id and v.field = f.field
      and r.data ? f.column_name and r.data -> f.column_name is distinct from to_jsonb(e) -> f.column_name`);
}

/** The registrar's list vouches for what the registrar keeps. */
export async function verifyRegistrars(
  ctx: ActorContext,
  tx: TenantTransaction,
  rows: readonly ImportedRow[],
  owners: ChosenOwners,
): Promise<void> {
  const theirs = FACT_FIELDS.filter((field) => ownerOf(field, owners) === "registrar");
  await tx.execute(sql`
    insert into field_verification (tenant_id, enrollment_id, field, way, verified_by, verified_at)
    select ${ctx.tenant.id}, r.id, f.field, 'import', ${ctx.actor.membershipId}, ${ctx.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, data jsonb)
    cross join jsonb_to_recordset(${columnsOf(theirs)}::jsonb) as f(field text, column_name text)
    where r.data -> f.column_name <> 'null'
    on conflict (tenant_id, enrollment_id, field)
      do update set way = excluded.way, verified_by = excluded.verified_by, verified_at = excluded.verified_at`);
}
