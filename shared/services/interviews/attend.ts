import { and, eq, type SQL } from "drizzle-orm";
import { roundResult } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { interview } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { attendanceMarkOf, type InterviewStatus } from "#shared/domain/interview/statuses.ts";
import { markResult } from "#shared/domain/round/marks.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { resultWords } from "../rounds/result-words.ts";
import { type InterviewRecord, joins } from "./scope.ts";

/**
 * Keeps the results of the interviews' round from being released until the end of the transaction. To be called before
 * an interview is locked, as everybody locks them: the drive, then its interviews. Others may do the same meanwhile.
 */
export async function holdResults(ctx: Context, tx: TenantTransaction, which: SQL): Promise<void> {
  await tx
    .select({ id: drive.id })
    .from(drive)
    .innerJoin(interview, joins.drive)
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(interview.tenantId, ctx.tenant.id), which))
    .for("share", { of: drive });
}

/**
 * Whether a student came to an interview is whether they came to its round. Only while results are being recorded:
 * before, the first of them looks at the interviews; afterwards nothing changes without an undo.
 */
export async function noteAttendance(
  ctx: Context,
  { tx, audit }: Writing,
  of: InterviewRecord,
  status: InterviewStatus,
): Promise<void> {
  const mark = attendanceMarkOf(status);
  if (mark === undefined) return;
  const [found] = await tx
    .select({ result: roundResult, round })
    .from(roundResult)
    .innerJoin(round, and(eq(round.tenantId, roundResult.tenantId), eq(round.id, roundResult.roundId)))
    .where(and(isResultOf(ctx, of), eq(round.status, "recorded")))
    .for("no key update", { of: roundResult });
  if (found === undefined) return;
  const next = markResult(found.result, mark);
  if (!next.ok) return;
  await tx.update(roundResult).set(next.state).where(isResultOf(ctx, of));
  const { name } = found.round;
  audit({
    action: `application.${mark}`,
    entityType: "application",
    entityId: of.applicationId,
    before: { round: name, result: resultWords(found.result, found.result.rank) },
    after: { round: name, result: resultWords(next.state) },
  });
}

function isResultOf(ctx: Context, { roundId, applicationId }: InterviewRecord) {
  return and(
    eq(roundResult.tenantId, ctx.tenant.id),
    eq(roundResult.roundId, roundId),
    eq(roundResult.applicationId, applicationId),
  );
}
