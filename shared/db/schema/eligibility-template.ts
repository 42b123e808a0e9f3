import { foreignKey, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { createdAt, tenantKey, tenantPolicy } from "./_shared.ts";
import { tenant } from "./tenant.ts";

/** A rule that the college keeps under a name, for drives to start from. A drive's own rule is a copy. */
export const eligibilityTemplate = pgTable(
  "eligibility_template",
  {
    ...tenantKey,
    name: text("name").notNull(),
    rule: jsonb("rule").$type<EligibilityRule>().notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("eligibility_template_name_unique").on(t.tenantId, t.name),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    tenantPolicy(),
  ],
);
