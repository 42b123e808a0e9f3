import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { interview } from "#shared/db/schema/interview.ts";
import { MOVABLE_INTERVIEW_STATUSES } from "#shared/domain/interview/statuses.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import type { InterviewRecord } from "./scope.ts";
import { tellOfCancelled } from "./tell.ts";

/** Cancels interviews that are still to come, and tells who is concerned. */
export async function cancelAll(
  ctx: Context,
  writing: Writing,
  rows: readonly InterviewRecord[],
  reason: string,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await writing.tx
    .update(interview)
    .set({
      status: "cancelled",
      cancelReason: reason,
      sequence: sql`${interview.sequence} + 1`,
      updatedAt: ctx.now(),
    })
    .where(and(eq(interview.tenantId, ctx.tenant.id), inArray(interview.id, ids)));
  for (const { id, status } of rows) {
    const change = { before: { status }, after: { status: "cancelled" } };
    writing.audit({ action: "interview.cancel", entityType: "interview", entityId: id, reason, ...change });
  }
  tellOfCancelled(writing, rows);
}

/** Gives the times of applications that are out of the selection back; what is over stays as it was. */
export async function cancelInterviewsOf(
  ctx: Context,
  writing: Writing,
  applicationIds: readonly string[],
): Promise<void> {
  if (applicationIds.length === 0) return;
  const coming = await writing.tx
    .select()
    .from(interview)
    .where(
      and(
        eq(interview.tenantId, ctx.tenant.id),
        inArray(interview.applicationId, [...applicationIds]),
        inArray(interview.status, [...MOVABLE_INTERVIEW_STATUSES]),
        gt(interview.endsAt, ctx.now()),
      ),
    )
    // In order of id, as everybody locks them: no two can wait for each other.
    .orderBy(interview.id)
    .for("no key update");
  await cancelAll(ctx, writing, coming, "The application is no longer in the selection.");
}
