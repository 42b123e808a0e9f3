import { sql } from "drizzle-orm";
import { integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CGPA_FORMULA_NAMES } from "#shared/domain/eligibility/cgpa.ts";
import { createdAt, currentTenant } from "./_shared.ts";

/**
 * Colleges, and the platform's own tenant, whose members are operators. Which tenants exist, and how they look, is
 * public: their hosts and sign-in pages say so. Writing is each tenant's own.
 */
export const tenant = pgTable(
  "tenant",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: ["college", "platform"] }).notNull(),
    /** IANA name, e.g. `Asia/Kolkata`; deadlines are shown and entered in it. */
    timeZone: text("time_zone").notNull(),
    /** `#rrggbb` */
    primaryColor: text("primary_color").notNull(),
    accentColor: text("accent_color").notNull(),
    logoKey: text("logo_key"),
    senderName: text("sender_name").notNull(),
    /** How a CGPA is turned into a percentage; null where the college does not. */
    cgpaFormula: text("cgpa_formula", { enum: CGPA_FORMULA_NAMES }),
    /** Days after a season's end for which its recruiters still see their applicants. */
    recruiterAccessDays: integer("recruiter_access_days").notNull().default(30),
    ...createdAt,
  },
  (t) => [
    uniqueIndex("tenant_slug_unique").on(t.slug),
    pgPolicy("tenant_read", { for: "select", to: "public", using: sql`true` }),
    pgPolicy("tenant_insert", { for: "insert", to: "public", withCheck: sql`id = ${currentTenant}` }),
    pgPolicy("tenant_update", {
      for: "update",
      to: "public",
      using: sql`id = ${currentTenant}`,
      withCheck: sql`id = ${currentTenant}`,
    }),
  ],
);
