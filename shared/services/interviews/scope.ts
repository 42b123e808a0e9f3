import { and, eq, type SQL } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview, panel } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { studentsInReach } from "../applications/scope.ts";
import { withOpenAccess } from "../companies/applicant-access.ts";
import { drivesInReach } from "../drives/scope.ts";

export type InterviewRecord = typeof interview.$inferSelect;

/** Interviews that staff may see, in a query that joins `drive` and `enrollment`. */
export function interviewsInReach(ctx: ActorContext): SQL | undefined {
  return and(eq(interview.tenantId, ctx.tenant.id), drivesInReach(ctx), studentsInReach(ctx), withOpenAccess(ctx));
}

export const joins = {
  drive: and(eq(drive.tenantId, interview.tenantId), eq(drive.id, interview.driveId)),
  company: and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)),
  round: and(eq(round.tenantId, interview.tenantId), eq(round.id, interview.roundId)),
  panel: and(eq(panel.tenantId, interview.tenantId), eq(panel.id, interview.panelId)),
  application: and(eq(application.tenantId, interview.tenantId), eq(application.id, interview.applicationId)),
  enrollment: and(eq(enrollment.tenantId, interview.tenantId), eq(enrollment.id, interview.enrollmentId)),
};

/** One interview in reach, locked until the end of the transaction. */
export async function lockInterview(
  ctx: ActorContext,
  tx: TenantTransaction,
  id: string,
): Promise<InterviewRecord | undefined> {
  const [found] = await tx
    .select({ interview })
    .from(interview)
    .innerJoin(drive, joins.drive)
    .innerJoin(enrollment, joins.enrollment)
    .where(and(interviewsInReach(ctx), eq(interview.id, id)))
    .for("no key update", { of: interview });
  return found?.interview;
}
