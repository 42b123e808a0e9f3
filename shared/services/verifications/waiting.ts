import { sql, type SQL } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { FACT_FIELDS, type FactField } from "#shared/domain/enrollment/fields.ts";

/**
 * Facts of an enrollment that are given and that nobody has vouched for, as an array of their names. Written out, since
 * inside a subquery Drizzle's columns would name the outer table.
 */
export function waitingFacts(fields: readonly FactField[] = FACT_FIELDS): SQL<FactField[]> {
  const given = fields.map((field) => sql`(${field}::text, ${enrollment[field]} is not null)`);
  return sql<FactField[]>`array(
    select f.field from (values ${sql.join(given, sql`, `)}) as f(field, is_given)
    where f.is_given and not exists (
      select 1 from field_verification v where v.tenant_id = ${enrollment.tenantId}
        and v.enrollment_id = ${enrollment.id} and v.field = f.field))`;
}
