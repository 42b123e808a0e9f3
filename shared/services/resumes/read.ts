import { and, desc, eq } from "drizzle-orm";
import { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import type { ReadResume, ResumeList } from "#shared/contracts/resumes.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { aiJob, resume } from "#shared/db/schema/resume.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ofEnrollment, ownResumes, toResumeView } from "./view.ts";

/** The student's résumés, newest first. */
export async function listResumes(ctx: ActorContext): Promise<Result<ResumeList>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ resume })
      .from(resume)
      .innerJoin(enrollment, ofEnrollment)
      .where(ownResumes(ctx))
      .orderBy(desc(resume.createdAt)),
  ]);
  return ok({ items: rows.map((row) => toResumeView(row.resume)) });
}

/** One résumé with what an engine read from it, once it has. */
export async function readResume(ctx: ActorContext, input: { id: string }): Promise<Result<ReadResume>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ resume, output: aiJob.output })
      .from(resume)
      .innerJoin(enrollment, ofEnrollment)
      .leftJoin(aiJob, and(eq(aiJob.tenantId, resume.tenantId), eq(aiJob.resumeId, resume.id)))
      .where(and(ownResumes(ctx), eq(resume.id, input.id)))
      .orderBy(desc(aiJob.createdAt))
      .limit(1),
  ]);
  if (found === undefined) return notFound("résumé");
  return ok({ ...toResumeView(found.resume), parsed: found.output === null ? null : ParsedResume.parse(found.output) });
}

/** A short-lived link to download one's own résumé. */
export async function resumeDownloadUrl(ctx: ActorContext, input: { id: string }): Promise<Result<{ url: string }>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ resume })
      .from(resume)
      .innerJoin(enrollment, ofEnrollment)
      .where(and(ownResumes(ctx), eq(resume.id, input.id))),
  ]);
  if (found === undefined || found.resume.status === "uploading") return notFound("résumé");
  const { objectKey: key, fileName } = found.resume;
  return ok({ url: await ctx.files.signDownload({ key, fileName }) });
}
