import { and, eq, ne } from "drizzle-orm";
import { resume } from "#shared/db/schema/resume.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

/** Whether a résumé is the student's own and has arrived. It stays while the transaction lasts. */
export async function checkResume(
  ctx: ActorContext,
  { tx }: Writing,
  resumeId: string,
  enrollmentId: string,
): Promise<Result<void>> {
  const [own] = await tx
    .select({ id: resume.id })
    .from(resume)
    .where(
      and(
        eq(resume.tenantId, ctx.tenant.id),
        eq(resume.id, resumeId),
        eq(resume.enrollmentId, enrollmentId),
        ne(resume.status, "uploading"),
      ),
    )
    // It stays while an application refers to it.
    .for("share");
  return own ? ok(undefined) : invalid({ name: "resumeId", reason: "Choose one of your résumés." });
}
