import { and, eq } from "drizzle-orm";
import type { RequestImport, StudentImportUpload } from "#shared/contracts/student-imports.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { studentImport } from "#shared/db/schema/student-import.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toImportView } from "./view.ts";

/** Opens an import into a season and gives leave to upload its sheet. */
export function requestImport(ctx: ActorContext, input: RequestImport): Promise<Result<StudentImportUpload>> {
  const id = ctx.newId();
  const objectKey = `tenants/${ctx.tenant.id}/imports/${id}`;
  return write(ctx, async ({ tx, audit }) => {
    const [season] = await tx
      .select({ id: cycle.id })
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, input.cycleId)));
    if (season === undefined) return invalid({ name: "cycleId", reason: "There is no such season." });
    const { cycleId, fileName, sizeBytes } = input;
    const [opened] = await tx
      .insert(studentImport)
      .values({
        tenantId: ctx.tenant.id,
        id,
        cycleId,
        fileName,
        objectKey,
        status: "uploading",
        createdBy: ctx.actor.membershipId,
        createdAt: ctx.now(),
      })
      .returning();
    if (opened === undefined) throw new Error("an import was not opened");
    audit({
      action: "student_import.open",
      entityType: "student_import",
      entityId: id,
      after: { fileName, sizeBytes },
    });
    const upload = await ctx.files.signUpload({ key: objectKey, contentType: "text/csv", sizeBytes });
    return ok({ import: toImportView(opened), upload: { ...upload } });
  });
}
