import { and, eq } from "drizzle-orm";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { application } from "#shared/db/schema/application.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { aiJob, resume } from "#shared/db/schema/resume.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { ofEnrollment, ownResumes, toResumeView } from "./view.ts";

/** Removes a résumé that no application was sent with, its file too. */
export async function removeResume(ctx: ActorContext, input: { id: string }): Promise<Result<ResumeView>> {
  let objectKey: string | undefined;
  const removed = await write(ctx, async ({ tx, audit }) => {
    const [found] = await tx
      .select({ resume })
      .from(resume)
      .innerJoin(enrollment, ofEnrollment)
      .where(and(ownResumes(ctx), eq(resume.id, input.id)))
      .for("update", { of: resume });
    if (found === undefined) return notFound("résumé");
    const [used] = await tx
      .select({ id: application.id })
      .from(application)
      .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.resumeId, input.id)))
      .limit(1);
    if (used) return refuse("conflict", "resume_in_use", "You have applied with this résumé, so it stays.");
    await tx.delete(aiJob).where(and(eq(aiJob.tenantId, ctx.tenant.id), eq(aiJob.resumeId, input.id)));
    await tx.delete(resume).where(and(eq(resume.tenantId, ctx.tenant.id), eq(resume.id, input.id)));
    audit({ action: "resume.remove", entityType: "resume", entityId: input.id });
    objectKey = found.resume.objectKey;
    return ok(toResumeView(found.resume));
  });
  if (objectKey !== undefined) await ctx.files.remove(objectKey);
  return removed;
}
