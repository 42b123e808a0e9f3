import { and, eq } from "drizzle-orm";
import { MAX_RESUME_BYTES, type ResumeView, RESUME_TYPES } from "#shared/contracts/resumes.ts";
import type { AiJobMessage } from "#shared/contracts/messages/ai-job.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { aiJob, resume } from "#shared/db/schema/resume.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import { checkUpload } from "../_kernel/check-upload.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { ofEnrollment, ownResumes, toResumeView } from "./view.ts";

type ResumeRow = typeof resume.$inferSelect;

/**
 * Takes an uploaded résumé: its size and its first bytes must be those that were announced, since storage does not
 * check them. Then it is read by the AI worker.
 */
export async function confirmResume(ctx: ActorContext, input: { id: string }): Promise<Result<ResumeView>> {
  const [opened] = await withTenant(ctx.db, ctx.tenant.id, (tx) =>
    tx
      .select({ resume })
      .from(resume)
      .innerJoin(enrollment, ofEnrollment)
      .where(and(ownResumes(ctx), eq(resume.id, input.id))),
  );
  if (opened === undefined) return notFound("résumé");
  if (opened.resume.status !== "uploading") return ok(toResumeView(opened.resume));
  const checked = await checkUpload(ctx, opened.resume, { types: RESUME_TYPES, maxBytes: MAX_RESUME_BYTES });
  if (!checked.ok) return checked;
  return write(ctx, async (writing) => {
    const [taken] = await writing.tx
      .update(resume)
      .set({ status: "parsing" })
      .where(and(eq(resume.tenantId, ctx.tenant.id), eq(resume.id, input.id), eq(resume.status, "uploading")))
      .returning();
    // Confirmed twice at once: the other call has sent the job.
    if (taken === undefined) return ok(toResumeView({ ...opened.resume, status: "parsing" }));
    await askForParse(ctx, writing, taken, checked.value);
    writing.audit({ action: "resume.confirm", entityType: "resume", entityId: taken.id });
    return ok(toResumeView(taken));
  });
}

async function askForParse(
  ctx: ActorContext,
  { tx, enqueue }: Writing,
  row: ResumeRow,
  contentType: AiJobMessage["contentType"],
): Promise<void> {
  const jobId = ctx.newId();
  const { id: tenantId } = ctx.tenant;
  await tx
    .insert(aiJob)
    .values({ tenantId, id: jobId, kind: "resume_parse", resumeId: row.id, status: "queued", createdAt: ctx.now() });
  const { requestId } = ctx;
  const job: AiJobMessage = { kind: "resume_parse", jobId, tenantId, requestId, objectKey: row.objectKey, contentType };
  enqueue("ai-jobs", () => job);
}
