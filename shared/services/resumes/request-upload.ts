import { and, desc, eq, sql } from "drizzle-orm";
import { MAX_RESUMES, type RequestResumeUpload, type ResumeUpload } from "#shared/contracts/resumes.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toResumeView } from "./view.ts";

/** Leave to upload one more résumé straight to storage; it counts once it is confirmed. */
export function requestResumeUpload(ctx: ActorContext, input: RequestResumeUpload): Promise<Result<ResumeUpload>> {
  return write(ctx, async ({ tx, audit }) => {
    // A student of two programmes uploads for the one they are on now.
    const [own] = await tx
      .select({ id: enrollment.id })
      .from(enrollment)
      .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId)))
      .orderBy(desc(enrollment.graduatingYear))
      .limit(1)
      .for("update");
    if (own === undefined) return notFound("enrollment");
    const [kept] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(resume)
      .where(and(eq(resume.tenantId, ctx.tenant.id), eq(resume.enrollmentId, own.id)));
    if ((kept?.count ?? 0) >= MAX_RESUMES) {
      return refuse("conflict", "too_many_resumes", `You have ${MAX_RESUMES} résumés. Remove one you no longer need.`);
    }
    const id = ctx.newId();
    const objectKey = `tenants/${ctx.tenant.id}/resumes/${own.id}/${id}`;
    const { fileName, label, contentType, sizeBytes } = input;
    const [opened] = await tx
      .insert(resume)
      .values({
        tenantId: ctx.tenant.id,
        id,
        objectKey,
        fileName,
        label,
        contentType,
        sizeBytes,
        enrollmentId: own.id,
        status: "uploading",
        createdAt: ctx.now(),
      })
      .returning();
    if (opened === undefined) throw new Error("a résumé was not opened");
    audit({ action: "resume.open", entityType: "resume", entityId: id, after: { contentType, sizeBytes } });
    const upload = await ctx.files.signUpload({ key: objectKey, contentType, sizeBytes });
    return ok({ resume: toResumeView(opened), upload: { ...upload } });
  });
}
