import { and, eq, inArray } from "drizzle-orm";
import { interview } from "#shared/db/schema/interview.ts";
import { strike } from "#shared/db/schema/strike.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { attendanceMarkOf } from "#shared/domain/interview/statuses.ts";
import { markResult, type ResultState, UNDECIDED } from "#shared/domain/round/marks.ts";
import type { Context } from "../_kernel/context.ts";
import type { RoundRow } from "./candidates.ts";

/** What a round's interviews alone say of its candidates, by application: who came, and who did not. */
export async function resultsFromInterviews(
  ctx: Context,
  tx: TenantTransaction,
  of: RoundRow,
): Promise<ReadonlyMap<string, ResultState>> {
  const rows = await tx
    .select({ applicationId: interview.applicationId, status: interview.status })
    .from(interview)
    .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.roundId, of.id)))
    .orderBy(interview.startsAt);
  const results = new Map<string, ResultState>();
  for (const { applicationId, status } of rows) {
    const mark = attendanceMarkOf(status);
    if (mark === undefined) continue;
    const next = markResult(results.get(applicationId) ?? UNDECIDED, mark);
    if (next.ok) results.set(applicationId, next.state);
  }
  return results;
}

/**
 * Enrollments that have a strike for having missed an interview of the round, revoked ones included: one absence strikes
 * once, and is judged once.
 */
export async function struckForInterviews(
  ctx: Context,
  tx: TenantTransaction,
  of: RoundRow,
): Promise<ReadonlySet<string>> {
  const missed = tx
    .select({ id: interview.id })
    .from(interview)
    .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.roundId, of.id), eq(interview.status, "no_show")));
  const rows = await tx
    .select({ enrollmentId: strike.enrollmentId })
    .from(strike)
    .where(and(eq(strike.tenantId, ctx.tenant.id), inArray(strike.sourceId, missed)));
  return new Set(rows.map((row) => row.enrollmentId));
}
