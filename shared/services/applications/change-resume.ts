import { and, eq } from "drizzle-orm";
import type { ChangeResume, MyApplicationRow } from "#shared/contracts/applications.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { mayChangeResume } from "#shared/domain/application/resume-change.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { checkResume } from "./check-resume.ts";
import { ofApplication } from "./scope.ts";
import { toMyApplicationRow } from "./view.ts";

/** Sends another résumé with an application, until the drive's deadline. What else it says stays as it was. */
export function changeResume(
  ctx: ActorContext,
  { id, resumeId }: ChangeResume & { id: string },
): Promise<Result<MyApplicationRow>> {
  return write(ctx, async (writing) => {
    const own = await lockOwn(ctx, writing, id);
    if (own === undefined) return notFound("application");
    if (!mayChangeResume(own.drive, own.application, ctx.now())) {
      const sentence = "The résumé of an application can be changed only while the drive takes applications.";
      return refuse("conflict", "resume_fixed", sentence);
    }
    const usable = await checkResume(ctx, writing, resumeId, own.application.enrollmentId);
    if (!usable.ok) return usable;
    const before = own.application.resumeId;
    await writing.tx
      .update(application)
      .set({ resumeId })
      .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.id, id)));
    writing.audit({
      action: "application.change_resume",
      entityType: "application",
      entityId: id,
      before: { resumeId: before },
      after: { resumeId },
    });
    return ok(toMyApplicationRow(ctx, { ...own, application: { ...own.application, resumeId } }));
  });
}

/** The drive is held, too: one that is being closed is waited for. */
async function lockOwn(ctx: ActorContext, { tx }: Writing, id: string) {
  const select = () =>
    tx
      .select({ application, drive, companyName: company.name })
      .from(application)
      .innerJoin(enrollment, ofApplication)
      .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
      .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
      .where(
        and(
          eq(application.tenantId, ctx.tenant.id),
          eq(application.id, id),
          eq(enrollment.membershipId, ctx.actor.membershipId),
        ),
      );
  const seen = await select().for("share", { of: drive });
  if (seen.length === 0) return undefined;
  const [own] = await select().for("no key update", { of: application });
  return own;
}
