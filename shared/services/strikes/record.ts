import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { program } from "#shared/db/schema/catalog.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { strike } from "#shared/db/schema/strike.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { rulesFor } from "#shared/domain/policy/policy.ts";
import { STRIKE_TRANSITIONS, type StrikeKind } from "#shared/domain/strike/statuses.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { policyInEffect, toVersionedPolicy } from "../enrollments/standing.ts";
import { standingStrikes, toConduct } from "./counted.ts";

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
 * cause was undone counts again. Students whose policy does not count this kind are given none. Answers the enrollments
 * that have a new strike; the office is told of those who are debarred by it.
 */
export async function recordStrikes(
  ctx: Context,
  { tx, audit, emit }: Writing,
  { cycleId, kind, sourceId, note, enrollmentIds }: StrikesToRecord,
): Promise<readonly string[]> {
  const given: string[] = [];
  for (let from = 0; from < enrollmentIds.length; from += 2_000) {
    const ids = await whoseStrikesCount(ctx, tx, cycleId, kind, enrollmentIds.slice(from, from + 2_000));
    if (ids.length === 0) continue;
    const fresh = ids.map((enrollmentId) => ({
      tenantId: ctx.tenant.id,
      id: ctx.newId(),
      cycleId,
      enrollmentId,
      kind,
      sourceId,
      note,
      status: "active" as const,
      createdAt: ctx.now(),
    }));
    const rows = await tx
      .insert(strike)
      .values(fresh)
      .onConflictDoUpdate({
        target: [strike.tenantId, strike.enrollmentId, strike.kind, strike.sourceId],
        set: { status: "active", note, appeal: null, appealedAt: null, decisionNote: null, decidedBy: null },
        setWhere: sql`${strike.status} = 'revoked' and ${strike.decidedBy} is null`,
      })
      .returning({ id: strike.id, enrollmentId: strike.enrollmentId });
    const isFresh = new Set(fresh.map(({ id }) => id));
    for (const { id, enrollmentId } of rows) {
      audit({
        action: "strike.record",
        entityType: "strike",
        entityId: id,
        reason: note,
        ...(!isFresh.has(id) && { before: { status: "revoked" } }),
        after: { status: "active", kind, sourceId },
      });
      given.push(enrollmentId);
    }
    if (rows.length > 0) emit({ type: "strikes.recorded", strikeIds: rows.map((row) => row.id) });
  }
  const debarred = await debarredBy(ctx, tx, cycleId, given);
  if (debarred.length > 0) emit({ type: "students.debarred", cycleId, enrollmentIds: debarred });
  return given;
}

/** Takes back the strikes given for a cause that was undone, whatever was appealed meanwhile. */
export async function withdrawStrikes(
  ctx: Context,
  { tx, audit, emit }: Writing,
  { sourceId, reason }: { readonly sourceId: string; readonly reason: string },
): Promise<void> {
  const { from, to } = STRIKE_TRANSITIONS.revoke;
  const rows = await tx
    .select({ id: strike.id, status: strike.status })
    .from(strike)
    .where(and(eq(strike.tenantId, ctx.tenant.id), eq(strike.sourceId, sourceId), inArray(strike.status, [...from])))
    // In order of id, as everybody locks them: no two can wait for each other.
    .orderBy(asc(strike.id))
    .for("update");
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await tx
    .update(strike)
    // Nobody decided it, whoever upheld it before: when the cause comes back, so does the strike.
    .set({ status: to, decisionNote: reason, decidedBy: null, decidedAt: ctx.now() })
    .where(and(eq(strike.tenantId, ctx.tenant.id), inArray(strike.id, ids)));
  for (const { id, status } of rows) {
    const change = { before: { status }, after: { status: to } };
    audit({ action: "strike.revoke", entityType: "strike", entityId: id, reason, ...change });
  }
  emit({ type: "strikes.revoked", strikeIds: ids, reason });
}

/** Those of the students whose season's policy, as it holds now for their programme, counts strikes of this kind. */
async function whoseStrikesCount(
  ctx: Context,
  tx: TenantTransaction,
  cycleId: string,
  kind: StrikeKind,
  enrollmentIds: readonly string[],
): Promise<readonly string[]> {
  const students = await selectConduct(ctx, tx, cycleId, enrollmentIds);
  return students
    .filter(({ inEffect, programCode }) =>
      rulesFor(toVersionedPolicy(inEffect).policy, programCode).strikes?.kinds.includes(kind),
    )
    .map(({ id }) => id);
}

/** Those whom their newest strike has debarred: the one before it left them below the line. */
async function debarredBy(
  ctx: Context,
  tx: TenantTransaction,
  cycleId: string,
  enrollmentIds: readonly string[],
): Promise<string[]> {
  const students = await selectConduct(ctx, tx, cycleId, enrollmentIds);
  return students
    .filter(({ inEffect, programCode, strikes }) => {
      const { counted, debarAt } = toConduct(inEffect, programCode, strikes);
      return counted === debarAt;
    })
    .map(({ id }) => id);
}

async function selectConduct(ctx: Context, tx: TenantTransaction, cycleId: string, enrollmentIds: readonly string[]) {
  if (enrollmentIds.length === 0) return [];
  return tx
    .select({
      id: enrollment.id,
      programCode: program.code,
      inEffect: policyInEffect(ctx.now()),
      strikes: standingStrikes,
    })
    .from(enrollment)
    .innerJoin(program, and(eq(program.tenantId, enrollment.tenantId), eq(program.id, enrollment.programId)))
    .innerJoin(cycle, and(eq(cycle.tenantId, enrollment.tenantId), eq(cycle.id, cycleId)))
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), inArray(enrollment.id, [...enrollmentIds])))
    .orderBy(enrollment.id);
}
