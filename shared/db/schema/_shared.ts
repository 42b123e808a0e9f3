import { sql } from "drizzle-orm";
import { pgPolicy, pgRole, timestamp, uuid } from "drizzle-orm/pg-core";
import { DATABASE_ROLES } from "#shared/config/database-roles.ts";

/** Columns of every tenant table: rows are named by (tenant_id, id), so that no key can point into another tenant. */
export const tenantKey = { tenantId: uuid("tenant_id").notNull(), id: uuid("id").notNull() };

export const createdAt = { createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow() };

/** `timestamptz`, read and written as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * The wall between tenants: a row is there only for the transaction whose `app.tenant_id` it carries. Unset reads as
 * null and matches nothing. The setting is wrapped in a select so that it is evaluated once a query, not once a row.
 */
export const currentTenant = sql`(select nullif(current_setting('app.tenant_id', true), '')::uuid)`;

export const tenantPolicy = () =>
  pgPolicy("tenant_isolation", {
    for: "all",
    to: "public",
    using: sql`tenant_id = ${currentTenant}`,
    withCheck: sql`tenant_id = ${currentTenant}`,
  });

/**
 * Lets the tables' owner count the rows of every tenant, and only in a transaction of the platform's own. Nobody signs in
 * as the owner: it is as whom `platform_usage` and `platform_outbox` run, which answer figures alone.
 */
export const platformCounts = () =>
  pgPolicy("platform_counts", {
    for: "select",
    to: pgRole(DATABASE_ROLES.owner).existing(),
    using: sql`(select kind = 'platform' from tenant where tenant.id = ${currentTenant})`,
  });
