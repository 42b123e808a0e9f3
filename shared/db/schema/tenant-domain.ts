import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgPolicy, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { DOMAIN_FAILURES, DOMAIN_STEPS } from "#shared/domain/custom-domain/failures.ts";
import type { DnsJudgement } from "#shared/domain/custom-domain/judge-records.ts";
import { CUSTOM_DOMAIN_STATUSES } from "#shared/domain/custom-domain/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";

/** Host that somebody asks the tenant of, before there is one. Unset reads as null and matches nothing. */
const askedHost = sql`(select nullif(current_setting('app.host', true), ''))`;

/** Domains of a college's own. */
export const tenantDomain = pgTable(
  "tenant_domain",
  {
    ...tenantKey,
    /** As DNS has it: lower case, A-labels. */
    domain: text("domain").notNull(),
    status: text("status", { enum: CUSTOM_DOMAIN_STATUSES }).notNull(),
    /** What the TXT record has to say. */
    token: text("token").notNull(),
    /** Looks so far; a report of an earlier look is out of date. */
    checks: integer("checks").notNull(),
    judgement: jsonb("judgement").$type<DnsJudgement>(),
    step: text("step", { enum: DOMAIN_STEPS }),
    failure: text("failure", { enum: DOMAIN_FAILURES }),
    /** CloudFront's id of the distribution tenant that serves it. */
    providerId: text("provider_id"),
    /** When what is being waited for began. */
    since: instant("since").notNull(),
    checkedAt: instant("checked_at"),
    nextCheckAt: instant("next_check_at"),
    activatedAt: instant("activated_at"),
    /** When nothing of it was left at CloudFront; set on a released or failed domain. */
    clearedAt: instant("cleared_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("tenant_domain_once")
      .on(t.tenantId, t.domain)
      .where(sql`status <> 'released'`),
    // Across tenants, on purpose: whoever has proved a domain holds it. Mere claims are not in it, so that nobody can
    // keep a domain from its owner, and a claim cannot tell who else makes it.
    uniqueIndex("tenant_domain_held")
      .on(t.domain)
      .where(sql`status in ('verifying', 'active')`),
    index("tenant_domain_status").on(t.tenantId, t.status, t.createdAt),
    tenantPolicy(),
    pgPolicy("tenant_domain_host", {
      for: "select",
      to: "public",
      using: sql`status = 'active' and domain = ${askedHost}`,
    }),
  ],
);
