import { and, asc, desc, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import type { OrderWaitlist, Waitlist } from "#shared/contracts/rounds.ts";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { ofApplication } from "../applications/scope.ts";
import { findRound, lockRound } from "./candidates.ts";

/** Who waits after a round, in the order in which they would be let on. */
export async function readWaitlist(ctx: ActorContext, { id }: { id: string }): Promise<Result<Waitlist>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const found = await findRound(ctx, tx, id);
    return found === undefined ? notFound("round") : ok({ items: await selectWaiting(ctx, tx, id) });
  });
}

/** Puts the waiting list into another order. Refused when somebody joined or left it in between. */
export function orderWaitlist(ctx: ActorContext, input: OrderWaitlist & { id: string }): Promise<Result<Waitlist>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("round");
    const before = await selectWaiting(ctx, writing.tx, input.id);
    const ids = before.map((each) => each.applicationId);
    const isSame =
      ids.length === input.applicationIds.length && new Set([...ids, ...input.applicationIds]).size === ids.length;
    if (!isSame) {
      return refuse("conflict", "world_changed", "The waiting list changed in between. Look at it again.", {
        details: { applicationIds: ids },
      });
    }
    await rank(ctx, writing.tx, input.id, input.applicationIds);
    writing.audit({
      action: "round.order_waitlist",
      entityType: "round",
      entityId: input.id,
      before: { applicationIds: ids },
      after: { applicationIds: input.applicationIds },
    });
    return ok({ items: await selectWaiting(ctx, writing.tx, input.id) });
  });
}

/**
 * Lets the next of the waiting list on, because a seat became free: of the round that was released last, as many as
 * `seats`, and never beyond the drive's openings. Answers the applications. The caller holds no lock of the drive yet,
 * or this very one.
 */
export async function promoteWaitlisted(ctx: Context, writing: Writing, driveId: string, seats = 1): Promise<string[]> {
  const { tx } = writing;
  const tenantId = ctx.tenant.id;
  const [job] = await tx
    .select({ openings: drive.openings, status: drive.status })
    .from(drive)
    .where(and(eq(drive.tenantId, tenantId), eq(drive.id, driveId)))
    .for("no key update");
  if (job === undefined || !["in_process", "results_declared"].includes(job.status)) return [];
  const [last] = await tx
    .select({ id: round.id, name: round.name })
    .from(round)
    .where(and(eq(round.tenantId, tenantId), eq(round.driveId, driveId), eq(round.status, "released")))
    .orderBy(desc(round.position))
    .limit(1);
  if (last === undefined) return [];
  const free = job.openings === null ? seats : Math.min(seats, job.openings - (await seatsTaken(ctx, tx, last.id)));
  if (free <= 0) return [];
  const next = (await selectWaiting(ctx, tx, last.id)).slice(0, free).map((each) => each.applicationId);
  await promote(ctx, writing, last, next, "A place became free.");
  return next;
}

/** Lets some of a released round's waiting list on. The caller holds the drive's lock and has seen that they wait. */
export async function promote(
  ctx: Context,
  writing: Writing,
  of: { readonly id: string; readonly name: string },
  ids: readonly string[],
  reason: string,
): Promise<void> {
  if (ids.length === 0) return;
  const { tx, audit, emit } = writing;
  await tx
    .update(roundResult)
    .set({ outcome: "advanced", rank: null })
    .where(
      and(
        eq(roundResult.tenantId, ctx.tenant.id),
        eq(roundResult.roundId, of.id),
        inArray(roundResult.applicationId, [...ids]),
      ),
    );
  // Declaring results puts out who still waits; a place brings them back.
  await moveApplications(ctx, writing, ids, "reinstate", reason);
  for (const id of ids) {
    audit({
      action: "application.promote",
      entityType: "application",
      entityId: id,
      reason,
      before: { round: of.name, outcome: "waitlisted" },
      after: { round: of.name, outcome: "advanced" },
    });
  }
  const waiting = await selectWaiting(ctx, tx, of.id);
  await rank(
    ctx,
    tx,
    of.id,
    waiting.map((each) => each.applicationId),
  );
  for (let from = 0; from < ids.length; from += 2_000) {
    emit({ type: "round.promoted", roundId: of.id, applicationIds: ids.slice(from, from + 2_000) });
  }
}

/** The last place of a round's waiting list; 0 when nobody waits. */
export async function lastRank(ctx: Context, tx: TenantTransaction, roundId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(roundResult.rank) })
    .from(roundResult)
    .where(and(eq(roundResult.tenantId, ctx.tenant.id), eq(roundResult.roundId, roundId)));
  return row?.last ?? 0;
}

/** Those who came through the round and still may fill an opening, or have filled one. */
async function seatsTaken(ctx: Context, tx: TenantTransaction, roundId: string): Promise<number> {
  const [row] = await tx
    .select({ taken: sql<number>`count(*)::int` })
    .from(roundResult)
    .innerJoin(
      application,
      and(eq(application.tenantId, roundResult.tenantId), eq(application.id, roundResult.applicationId)),
    )
    .where(
      and(
        eq(roundResult.tenantId, ctx.tenant.id),
        eq(roundResult.roundId, roundId),
        eq(roundResult.outcome, "advanced"),
        inArray(application.status, ["in_progress", "pending_offer", "offered", "accepted"]),
      ),
    );
  return row?.taken ?? 0;
}

function selectWaiting(ctx: Context, tx: TenantTransaction, roundId: string) {
  return tx
    .select({
      applicationId: application.id,
      rollNo: enrollment.rollNo,
      name: enrollment.name,
      rank: sql<number>`${roundResult.rank}`,
    })
    .from(roundResult)
    .innerJoin(
      application,
      and(eq(application.tenantId, roundResult.tenantId), eq(application.id, roundResult.applicationId)),
    )
    .innerJoin(enrollment, ofApplication)
    .where(
      and(
        eq(roundResult.tenantId, ctx.tenant.id),
        eq(roundResult.roundId, roundId),
        eq(roundResult.outcome, "waitlisted"),
        isNotNull(roundResult.rank),
        inArray(application.status, ["in_progress", "rejected"]),
      ),
    )
    .orderBy(asc(roundResult.rank), asc(application.id));
}

async function rank(ctx: Context, tx: TenantTransaction, roundId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update round_result rr set rank = o.rank
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality as o(id, rank)
    where rr.tenant_id = ${ctx.tenant.id} and rr.round_id = ${roundId} and rr.application_id = o.id::uuid`);
}
