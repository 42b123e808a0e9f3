import { and, eq, type SQL } from "drizzle-orm";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { resume } from "#shared/db/schema/resume.ts";
import type { ActorContext } from "../_kernel/context.ts";

export function toResumeView(row: typeof resume.$inferSelect): ResumeView {
  const { id, label, fileName, contentType, sizeBytes, status, failure, createdAt } = row;
  return { id, label, fileName, contentType, sizeBytes, status, failure, createdAt: createdAt.toISOString() };
}

export const ofEnrollment = and(eq(enrollment.tenantId, resume.tenantId), eq(enrollment.id, resume.enrollmentId));

/** The caller's own résumés; with a join of `enrollment` by `ofEnrollment`. */
export function ownResumes(ctx: ActorContext): SQL | undefined {
  return and(eq(resume.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId));
}
