import { foreignKey, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { PROGRAM_LEVELS } from "#shared/domain/catalog/levels.ts";
import { createdAt, tenantKey, tenantPolicy } from "./_shared.ts";
import { tenant } from "./tenant.ts";

/** Degree programmes, e.g. `BTECH` "B.Tech". */
export const program = pgTable(
  "program",
  {
    ...tenantKey,
    code: text("code").notNull(),
    name: text("name").notNull(),
    level: text("level", { enum: PROGRAM_LEVELS }).notNull(),
    durationYears: integer("duration_years").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("program_code_unique").on(t.tenantId, t.code),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    tenantPolicy(),
  ],
);

/** Departments, e.g. `CSE` "Computer Science and Engineering". */
export const branch = pgTable(
  "branch",
  { ...tenantKey, code: text("code").notNull(), name: text("name").notNull(), ...createdAt },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("branch_code_unique").on(t.tenantId, t.code),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    tenantPolicy(),
  ],
);
