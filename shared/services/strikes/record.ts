import { and, eq, inArray, sql } from "drizzle-orm";
import { strike } from "#shared/db/schema/index.ts";
import { COUNTING_STRIKE_STATUSES, type StrikeKind } from "#shared/domain/strike/statuses.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

export interface StrikesToRecord {
  readonly cycleId: string;
  readonly kind: StrikeKind;
  /** The round, interview or offer that they are for. */
  readonly sourceId: string;
  /** What happened, as the student reads it. */
  readonly note: string;
  readonly enrollmentIds: readonly string[];
}

/**
 * Gives students a strike each, in the caller's transaction, audits it and tells them; one that was revoked when its
 * cause was undone counts again. Answers the enrollments that have a new strike.
 */
export async function recordStrikes(
  ctx: Context,
  { tx, audit, emit }: Writing,
  { cycleId, kind, sourceId, note, enrollmentIds }: StrikesToRecord,
): Promise<readonly string[]> {
  const given: string[] = [];
  for (let from = 0; from < enrollmentIds.length; from += 2_000) {
    const rows = await tx
      .insert(strike)
      .values(
        enrollmentIds.slice(from, from + 2_000).map((enrollmentId) => ({
          tenantId: ctx.tenant.id,
          id: ctx.newId(),
          cycleId,
          enrollmentId,
          kind,
          sourceId,
          note,
          status: "active" as const,
          createdAt: ctx.now(),
        })),
      )
      .onConflictDoUpdate({
        target: [strike.tenantId, strike.enrollmentId, strike.kind, strike.sourceId],
        set: { status: "active", note, appeal: null, appealedAt: null, decisionNote: null, decidedBy: null },
        setWhere: sql`${strike.status} = 'revoked' and ${strike.decidedBy} is null`,
      })
      .returning({ id: strike.id, enrollmentId: strike.enrollmentId });
    for (const { id, enrollmentId } of rows) {
      audit({ action: "strike.record", entityType: "strike", entityId: id, reason: note, after: { kind, sourceId } });
      given.push(enrollmentId);
    }
    if (rows.length > 0) emit({ type: "strikes.recorded", strikeIds: rows.map((row) => row.id) });
  }
  return given;
}

/** Takes back the strikes given for a cause that was undone, whatever was appealed meanwhile. */
export async function withdrawStrikes(
  ctx: Context,
  { tx, audit, emit }: Writing,
  { sourceId, reason }: { readonly sourceId: string; readonly reason: string },
): Promise<void> {
  const rows = await tx
    .update(strike)
    .set({ status: "revoked", decisionNote: reason, decidedAt: ctx.now() })
    .where(
      and(
        eq(strike.tenantId, ctx.tenant.id),
        eq(strike.sourceId, sourceId),
        inArray(strike.status, [...COUNTING_STRIKE_STATUSES]),
      ),
    )
    .returning({ id: strike.id });
  for (const { id } of rows) {
    audit({ action: "strike.revoke", entityType: "strike", entityId: id, reason, after: { status: "revoked" } });
  }
  if (rows.length > 0) emit({ type: "strikes.revoked", strikeIds: rows.map((row) => row.id), reason });
}
