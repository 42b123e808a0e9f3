import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { cycle } from "./cycle.ts";

/** An uploaded roll of students, checked first and put in afterwards. */
export const studentImport = pgTable(
  "student_import",
  {
    ...tenantKey,
    cycleId: uuid("cycle_id").notNull(),
    fileName: text("file_name").notNull(),
    objectKey: text("object_key").notNull(),
    status: text("status", { enum: ["uploading", "checked", "imported"] }).notNull(),
    /** SHA-256 of the file that was checked: what goes in is what was checked. */
    checkedHash: text("checked_hash"),
    totalRows: integer("total_rows"),
    goodRows: integer("good_rows"),
    newStudents: integer("new_students"),
    changedStudents: integer("changed_students"),
    unknownColumns: text("unknown_columns").array().notNull().default([]),
    /** `{row, column, code, message}` each; the first thousand. */
    problems: jsonb("problems").$type<{ row: number; column: string; code: string; message: string }[]>(),
    importedAt: instant("imported_at"),
    createdBy: uuid("created_by").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("student_import_recent").on(t.tenantId, t.createdAt),
    foreignKey({ columns: [t.tenantId, t.cycleId], foreignColumns: [cycle.tenantId, cycle.id] }),
    tenantPolicy(),
  ],
);
