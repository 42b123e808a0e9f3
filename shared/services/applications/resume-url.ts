import { and, eq } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { drivesInReach } from "../drives/scope.ts";

/** A short-lived link to the résumé that an application was sent with. Every look at one is on the record. */
export async function applicationResumeUrl(
  ctx: ActorContext,
  { id }: { id: string },
): Promise<Result<{ url: string }>> {
  const seen = await write(ctx, async ({ tx, audit }) => {
    const [found] = await tx
      .select({ objectKey: resume.objectKey, fileName: resume.fileName })
      .from(application)
      .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
      .innerJoin(resume, and(eq(resume.tenantId, application.tenantId), eq(resume.id, application.resumeId)))
      .where(and(drivesInReach(ctx), eq(application.id, id)));
    if (found === undefined) return notFound("application");
    if (found.objectKey === "") return refuse("gone", "erased", "The student was erased, and the résumé with them.");
    audit({ action: "application.read_resume", entityType: "application", entityId: id });
    return ok(found);
  });
  if (!seen.ok) return seen;
  return ok({ url: await ctx.files.signDownload({ key: seen.value.objectKey, fileName: seen.value.fileName }) });
}
