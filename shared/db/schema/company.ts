import { sql } from "drizzle-orm";
import { date, foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { COMPANY_FLAGS, COMPANY_STATUSES } from "#shared/domain/company/statuses.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { tenant } from "./tenant.ts";

/** An employer, as one college knows it. */
export const company = pgTable(
  "company",
  {
    ...tenantKey,
    name: text("name").notNull(),
    website: text("website"),
    industry: text("industry"),
    about: text("about"),
    status: text("status", { enum: COMPANY_STATUSES }).notNull(),
    flags: text("flags", { enum: COMPANY_FLAGS }).array().notNull().default([]),
    /** The officer's note with the decision. */
    vettingNote: text("vetting_note"),
    vettedBy: uuid("vetted_by"),
    vettedAt: instant("vetted_at"),
    /** Day until which its recruiters see applicants at least, whenever their season ended; and the office's reason. */
    accessUntil: date("access_until"),
    accessReason: text("access_reason"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("company_name_unique").on(t.tenantId, sql`lower(${t.name})`),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    tenantPolicy(),
  ],
);
