import { and, eq, sql } from "drizzle-orm";
import type { CommitReplan, ReplannedInterviews, ReplanInterviews, ReplanView } from "#shared/contracts/interviews.ts";
import { interview } from "#shared/db/schema/interview.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { describeUnplaced } from "#shared/domain/interview/plan.ts";
import type { Replan } from "#shared/domain/interview/replan.ts";
import type { Slot } from "#shared/domain/interview/slots.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { worldHash } from "../_kernel/world-hash.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { findRound, lockRound } from "../rounds/candidates.ts";
import { applyMoves } from "./apply-moves.ts";
import { cancelAll } from "./cancel-all.ts";
import { type ChangedWorld, changeWorld } from "./change-world.ts";
import { refusingClashes } from "./clash.ts";

/** What a change means for a round's schedule: who moves from when to when, with as few moves as can be. Writes nothing. */
export async function previewReplan(
  ctx: ActorContext,
  input: ReplanInterviews & { id: string },
): Promise<Result<ReplanView>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const found = await findRound(ctx, tx, input.id);
    if (found === undefined) return notFound("round");
    const changed = await changeWorld(ctx, tx, found.round.id, input);
    return changed.ok ? ok(viewReplan(changed.value)) : changed;
  });
}

/** Does what a preview showed; refused when it would come out differently now. Who lost their time is cancelled. */
export function commitReplan(
  ctx: ActorContext,
  input: CommitReplan & { id: string },
): Promise<Result<ReplannedInterviews>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("round");
    const changed = await changeWorld(ctx, writing.tx, found.round.id, input);
    if (!changed.ok) return changed;
    if (hashOf(changed.value.replan) !== input.hash) {
      return refuse("conflict", "preview_outdated", "The schedule has changed since this preview. Look at it again.");
    }
    return apply(ctx, writing, changed.value);
  });
}

async function apply(
  ctx: ActorContext,
  writing: Writing,
  { replan, rows, overrun, reason }: ChangedWorld,
): Promise<Result<ReplannedInterviews>> {
  const rowOf = (id: string) => rows.get(id)?.interview;
  const lost = replan.unplaced.flatMap((each) => rowOf(each.id) ?? []);
  await cancelAll(ctx, writing, lost, `${reason} The placement office will give you a new time.`);
  const moves = replan.moves.flatMap(({ id, to }) => {
    const row = rowOf(id);
    return row ? [{ interview: row, panelId: to.panelId, startsAt: new Date(to.from), endsAt: new Date(to.to) }] : [];
  });
  const moved = await applyMoves(ctx, writing, moves, reason);
  if (!moved.ok) return moved;
  const before = overrun && { endsAt: rowOf(overrun.id)?.endsAt };
  const extended = await extend(ctx, writing, overrun, { reason, before });
  return extended.ok ? ok({ moved: moves.length, cancelled: lost.length }) : extended;
}

/** The interview that takes longer ends later; by now the time after it is free. Calendars learn of it, nobody is mailed. */
async function extend(
  ctx: ActorContext,
  { tx, audit }: Writing,
  overrun: ChangedWorld["overrun"],
  why: { readonly reason: string; readonly before: unknown },
): Promise<Result<void>> {
  if (overrun === undefined) return ok(undefined);
  const { id, endsAt } = overrun;
  audit({ action: "interview.extend", entityType: "interview", entityId: id, ...why, after: { endsAt } });
  return refusingClashes(tx, async () => {
    await tx
      .update(interview)
      .set({ endsAt, sequence: sql`${interview.sequence} + 1`, updatedAt: ctx.now() })
      .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.id, id)));
  });
}

function hashOf({ moves, unplaced }: Replan): string {
  const lines = moves.map(({ id, from, to }) => [id, from.panelId, from.from, to.panelId, to.from]);
  const lost = unplaced.map(({ id, from }) => [id, from.panelId, from.from]);
  return worldHash([lines, lost]);
}

function viewReplan({ replan, rows, panels, movable }: ChangedWorld): ReplanView {
  const place = ({ panelId, from, to }: Slot) => ({
    panelId,
    panel: panels.find((each) => each.id === panelId)?.name ?? "",
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(to).toISOString(),
  });
  const student = (id: string) => {
    const row = rows.get(id);
    const { rollNo = "", name = "" } = row ?? {};
    return { interviewId: id, applicationId: row?.interview.applicationId ?? "", rollNo, name };
  };
  return {
    hash: hashOf(replan),
    moves: replan.moves.map(({ id, from, to }) => ({ ...student(id), from: place(from), to: place(to) })),
    unplaced: replan.unplaced.map(({ id, from, reason }) => ({
      ...student(id),
      from: place(from),
      reason: describeUnplaced(reason),
    })),
    kept: movable - replan.moves.length - replan.unplaced.length,
  };
}
