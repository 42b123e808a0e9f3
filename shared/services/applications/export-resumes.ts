import { and, asc, eq } from "drizzle-orm";
import type { ApplicationFilters } from "#shared/contracts/applications.ts";
import type { ExportedFile } from "#shared/contracts/exports.ts";
import { MAX_RESUME_BYTES } from "#shared/contracts/resumes.ts";
import { application } from "#shared/db/schema/application.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { driveInReach } from "../drives/scope.ts";
import { applicationsFound } from "./filters.ts";
import { archiveOf } from "./resume-archive.ts";
import { ofApplication } from "./scope.ts";

/** What is read and sent on again while a request lasts, with time to spare: storage gives and takes some 50 MB a second. */
const MOST = { resumes: 1_000, bytes: 200_000_000 };

/**
 * The résumés of a drive's applications in one archive, under roll number and name; fetched by a short-lived link. It
 * is written to storage as it is read, so that a few are held at a time. As with a look at one, each is on the record.
 */
export async function exportResumes(
  ctx: ActorContext,
  { id, ...filters }: ApplicationFilters & { id: string },
): Promise<Result<ExportedFile>> {
  const found = await findResumes(ctx, id, filters);
  if (!found.ok) return found;
  const resumes = found.value;
  if (resumes.length === 0)
    return refuse("conflict", "nothing_to_export", "No application matches, so there is no résumé.");
  if (resumes.length > MOST.resumes || resumes.reduce((sum, each) => sum + each.sizeBytes, 0) > MOST.bytes) {
    const sentence =
      "These are more résumés than fit into one archive: 1,000, or 200 MB. Narrow the list to a stage first.";
    return refuse("too_large", "too_many_resumes", sentence, { details: { ...MOST, found: resumes.length } });
  }
  const key = `tenants/${ctx.tenant.id}/exports/${ctx.newId()}.zip`;
  const archive = archiveOf(resumes, ({ objectKey }) => ctx.files.read(objectKey, MAX_RESUME_BYTES));
  await ctx.files.writeStream({ key, contentType: "application/zip", isTransient: true }, archive.pieces());
  const fileName = `resumes-${ctx.tenant.slug}-${collegeDay(ctx, ctx.now())}.zip`;
  const count = archive.included().length;
  const noted = await write(ctx, async ({ audit }) => {
    const after = { file: fileName, resumes: count, ...filters };
    for (const { applicationId } of archive.included()) {
      audit({ action: "application.read_resume", entityType: "application", entityId: applicationId });
    }
    // Last, so that the trail, newest first, names the archive before what was in it.
    audit({ action: "application.export_resumes", entityType: "drive", entityId: id, after });
    return ok(undefined);
  });
  if (!noted.ok) return noted;
  return ok({ url: await ctx.files.signDownload({ key, fileName }), fileName, count });
}

async function findResumes(ctx: ActorContext, id: string, filters: ApplicationFilters) {
  const [[reachable], resumes] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, id)),
    orm
      .select({
        applicationId: application.id,
        rollNo: enrollment.rollNo,
        name: enrollment.name,
        fileName: resume.fileName,
        objectKey: resume.objectKey,
        sizeBytes: resume.sizeBytes,
      })
      .from(application)
      .innerJoin(enrollment, ofApplication)
      .innerJoin(resume, and(eq(resume.tenantId, application.tenantId), eq(resume.id, application.resumeId)))
      .where(applicationsFound(ctx, id, filters))
      .orderBy(asc(enrollment.rollNo))
      .limit(MOST.resumes + 1),
  ]);
  return reachable === undefined ? notFound("drive") : ok(resumes);
}
