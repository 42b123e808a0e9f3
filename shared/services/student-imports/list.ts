import { and, desc, eq } from "drizzle-orm";
import { stringify } from "csv-stringify/sync";
import type { StudentImportView } from "#shared/contracts/student-imports.ts";
import { studentImport } from "#shared/db/schema/student-import.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { TEMPLATE_HEADERS } from "#shared/domain/student-import/columns.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { neutralise } from "../sheets/spreadsheet-safe.ts";
import { toImportView } from "./view.ts";

/** The latest fifty imports. */
export async function listImports(ctx: ActorContext): Promise<Result<{ items: StudentImportView[] }>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(studentImport)
      .where(eq(studentImport.tenantId, ctx.tenant.id))
      .orderBy(desc(studentImport.createdAt))
      .limit(50),
  ]);
  return ok({ items: rows.map(toImportView) });
}

export async function readImport(ctx: ActorContext, input: { id: string }): Promise<Result<StudentImportView>> {
  const [[row]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(studentImport)
      .where(and(eq(studentImport.tenantId, ctx.tenant.id), eq(studentImport.id, input.id))),
  ]);
  return row === undefined ? notFound("import") : ok(toImportView(row));
}

/** The problems of an import as a CSV to work through. */
export async function importProblemsCsv(ctx: ActorContext, input: { id: string }): Promise<Result<string>> {
  const found = await readImport(ctx, input);
  if (!found.ok) return found;
  const lines = found.value.problems.map(({ row, column, code, message }) => [row, column, code, neutralise(message)]);
  return ok(stringify([["row", "column", "code", "message"], ...lines], { bom: true }));
}

/** A sheet with every header and one example row. */
export function importTemplateCsv(): string {
  const example: Readonly<Record<string, string>> = {
    roll_no: "23CSE0001",
    name: "Asha Rao",
    email: "asha@students.example",
    program: "BTECH",
    branch: "CSE",
    graduating_year: "2027",
    cgpa: "8.25",
    active_backlogs: "0",
    total_backlogs: "0",
    tenth_pct: "92.4",
    twelfth_pct: "90",
  };
  return stringify([TEMPLATE_HEADERS, TEMPLATE_HEADERS.map((header) => example[header] ?? "")], { bom: true });
}
