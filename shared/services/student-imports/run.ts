import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { MAX_IMPORT_BYTES, type StudentImportView } from "#shared/contracts/student-imports.ts";
import { studentImport } from "#shared/db/schema/student-import.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { ObjectTooLarge } from "#shared/ports/file-store.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { applyPlan, type CatalogIds, knownCodes, type Plan, planImport, readCatalog } from "./merge.ts";
import { type ReadSheet, readSheet } from "./read-sheet.ts";
import { toImportView } from "./view.ts";

const PROBLEMS_KEPT = 1_000;

/** A dry run: what the sheet would do, and every row that cannot go in, by row, column and reason. Changes no student. */
export async function checkImport(ctx: ActorContext, input: { id: string }): Promise<Result<StudentImportView>> {
  const file = await readUpload(ctx, input.id);
  if (!file.ok) return file;
  return write(ctx, async (writing) => {
    const planned = await plan(ctx, writing, input.id, file.value);
    if (!planned.ok) return planned;
    return ok(
      await keepReport(ctx, writing, input.id, planned.value, { status: "checked", checkedHash: file.value.hash }),
    );
  });
}

/**
 * Puts in the good rows of the sheet that was checked, in one transaction. The plan is made anew, so that what changed
 * in between is seen; another sheet under the same import is refused. Nobody is mailed.
 */
export async function commitImport(ctx: ActorContext, input: { id: string }): Promise<Result<StudentImportView>> {
  const file = await readUpload(ctx, input.id);
  if (!file.ok) return file;
  return write(ctx, async (writing) => {
    const planned = await plan(ctx, writing, input.id, file.value);
    if (!planned.ok) return planned;
    const { row, catalog } = planned.value;
    if (row.status !== "checked" || row.checkedHash !== file.value.hash) {
      return refuse("conflict", "not_checked", "Check this file first: what goes in is what was checked.");
    }
    await applyPlan(ctx, writing.tx, planned.value.plan, catalog, row.cycleId);
    const report = await keepReport(ctx, writing, input.id, planned.value, {
      status: "imported",
      importedAt: ctx.now(),
    });
    writing.audit({
      action: "student_import.commit",
      entityType: "student_import",
      entityId: input.id,
      after: {
        totalRows: report.totalRows,
        newStudents: report.newStudents,
        changedStudents: report.changedStudents,
      },
    });
    return ok(report);
  });
}

interface Upload {
  readonly bytes: Uint8Array;
  /** SHA-256, hex. */
  readonly hash: string;
}

async function readUpload(ctx: ActorContext, id: string): Promise<Result<Upload>> {
  const row = await withTenant(ctx.db, ctx.tenant.id, (tx) => tx.select().from(studentImport).where(isImport(ctx, id)));
  if (row[0] === undefined) return notFound("import");
  try {
    const bytes = await ctx.files.read(row[0].objectKey, MAX_IMPORT_BYTES);
    if (bytes === undefined) {
      return refuse("conflict", "not_uploaded", "The file has not arrived yet. Upload it first.");
    }
    return ok({ bytes, hash: createHash("sha256").update(bytes).digest("hex") });
  } catch (error) {
    // Storage does not hold an upload to the size that was announced.
    if (!(error instanceof ObjectTooLarge)) throw error;
    return refuse("too_large", "file_too_large", "An import has at most 10 MB. Split the sheet in two.");
  }
}

interface Planned {
  readonly row: typeof studentImport.$inferSelect;
  readonly catalog: CatalogIds;
  readonly sheet: ReadSheet;
  readonly plan: Plan;
}

async function plan(ctx: ActorContext, { tx }: Writing, id: string, file: Upload): Promise<Result<Planned>> {
  const [row] = await tx.select().from(studentImport).where(isImport(ctx, id)).for("update");
  if (row === undefined) return notFound("import");
  if (row.status === "imported") return refuse("conflict", "already_imported", "This import is done.");
  const catalog = await readCatalog(tx, ctx.tenant.id);
  const sheet = readSheet(file.bytes, knownCodes(catalog));
  if (!sheet.ok) return sheet;
  return ok({ row, catalog, sheet: sheet.value, plan: await planImport(tx, ctx.tenant.id, sheet.value.students) });
}

async function keepReport(
  ctx: ActorContext,
  { tx }: Writing,
  id: string,
  { sheet, plan: made }: Planned,
  change: Partial<typeof studentImport.$inferInsert>,
): Promise<StudentImportView> {
  const problems = [...sheet.problems, ...made.problems].toSorted((a, b) => a.row - b.row);
  const [kept] = await tx
    .update(studentImport)
    .set({
      ...change,
      totalRows: sheet.totalRows,
      goodRows: made.fresh.length + made.changed.length,
      newStudents: made.fresh.length,
      changedStudents: made.changed.length,
      unknownColumns: [...sheet.unknownColumns],
      problems: problems.slice(0, PROBLEMS_KEPT),
    })
    .where(isImport(ctx, id))
    .returning();
  if (kept === undefined) throw new Error("a locked import is gone");
  return toImportView(kept);
}

function isImport(ctx: ActorContext, id: string) {
  return and(eq(studentImport.tenantId, ctx.tenant.id), eq(studentImport.id, id));
}
