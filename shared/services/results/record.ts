import { and, eq } from "drizzle-orm";
import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { emailDelivery, notification } from "#shared/db/schema/notification.ts";
import { aiJob, resume } from "#shared/db/schema/resume.ts";
import { ok } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";
import { recordDomainReport } from "../custom-domains/record.ts";

/**
 * Writes down what the workers report of one tenant, in one transaction. Each report moves a row out of the state in
 * which it waits, so that a report that is delivered again finds nothing to do.
 */
export async function recordReports(ctx: Context, reports: readonly ResultMessage[]): Promise<void> {
  await writeAsSystem(ctx, async (writing) => {
    for (const report of reports) await record(ctx, writing, report);
    return ok(undefined);
  });
}

function record(ctx: Context, writing: Writing, report: ResultMessage): Promise<void> {
  switch (report.kind) {
    case "email_sent":
      return finishEmail(ctx, writing, report.deliveryId, { status: "sent", providerId: report.providerId });
    case "email_failed":
      return finishEmail(ctx, writing, report.deliveryId, { status: "failed", failure: report.reason });
    case "resume_parsed":
      return finishParse(ctx, writing, report.jobId, {
        status: "done",
        engine: report.resume.engine.name,
        engineVersion: report.resume.engine.version,
        promptHash: report.resume.engine.promptHash ?? null,
        tokens: report.resume.engine.tokens ?? null,
        output: report.resume,
      });
    case "ai_failed":
      return finishParse(ctx, writing, report.jobId, { status: "failed", failure: report.reason });
    case "domain_checked":
    case "domain_provided":
    case "domain_released":
    case "domain_seen":
      return recordDomainReport(ctx, writing, report);
  }
}

async function finishEmail(
  ctx: Context,
  { tx }: Writing,
  id: string,
  change: Partial<typeof emailDelivery.$inferInsert>,
): Promise<void> {
  await tx
    .update(emailDelivery)
    .set({ ...change, finishedAt: ctx.now() })
    .where(
      and(eq(emailDelivery.tenantId, ctx.tenant.id), eq(emailDelivery.id, id), eq(emailDelivery.status, "queued")),
    );
}

async function finishParse(
  ctx: Context,
  { tx, audit }: Writing,
  jobId: string,
  change: Partial<typeof aiJob.$inferInsert> & { readonly status: "done" | "failed" },
): Promise<void> {
  const [job] = await tx
    .update(aiJob)
    .set({ ...change, finishedAt: ctx.now() })
    .where(and(eq(aiJob.tenantId, ctx.tenant.id), eq(aiJob.id, jobId), eq(aiJob.status, "queued")))
    .returning({ resumeId: aiJob.resumeId });
  // Reported before, or the student has removed the résumé meanwhile.
  if (job === undefined) return;
  const read = change.status === "done";
  await tx
    .update(resume)
    .set({ status: read ? "parsed" : "unreadable", failure: change.failure ?? null })
    .where(and(eq(resume.tenantId, ctx.tenant.id), eq(resume.id, job.resumeId)));
  const { engine, engineVersion, promptHash } = change;
  const action = read ? "resume.parsed" : "resume.unreadable";
  audit({ action, entityType: "resume", entityId: job.resumeId, after: { engine, engineVersion, promptHash } });
  await tellStudent(ctx, tx, jobId, job.resumeId, read, change.failure ?? null);
}

async function tellStudent(
  ctx: Context,
  tx: Writing["tx"],
  jobId: string,
  resumeId: string,
  read: boolean,
  failure: string | null,
): Promise<void> {
  const [owner] = await tx
    .select({ membershipId: enrollment.membershipId })
    .from(resume)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, resume.tenantId), eq(enrollment.id, resume.enrollmentId)))
    .where(and(eq(resume.tenantId, ctx.tenant.id), eq(resume.id, resumeId)));
  if (owner === undefined) return;
  await tx
    .insert(notification)
    .values({
      tenantId: ctx.tenant.id,
      id: ctx.newId(),
      membershipId: owner.membershipId,
      eventId: jobId,
      category: "account",
      title: read ? "Your résumé was read" : "Your résumé could not be read",
      body: read
        ? "Check what was found, correct it and confirm your profile."
        : (failure ?? "Please upload it again."),
      path: read ? `/profile?resume=${resumeId}` : "/profile",
      createdAt: ctx.now(),
    })
    .onConflictDoNothing();
}
