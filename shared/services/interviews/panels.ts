import { and, asc, eq, inArray } from "drizzle-orm";
import type { PanelList, PanelView, SavePanel } from "#shared/contracts/interviews.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { interview, panel, panelMember } from "#shared/db/schema/interview.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { drivesInReach } from "../drives/scope.ts";
import { findRound, lockRound } from "../rounds/candidates.ts";
import { refusingClashes } from "./clash.ts";
import { replaceMembers } from "./panel-members.ts";
import { followPanel } from "./follow-panel.ts";

/** Panels of a round in the caller's reach, by name. */
export async function listPanels(ctx: ActorContext, input: { id: string }): Promise<Result<PanelList>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    if ((await findRound(ctx, tx, input.id)) === undefined) return notFound("round");
    return ok({ items: await viewPanels(ctx, tx, eq(panel.roundId, input.id)) });
  });
}

/** A new panel of a round. */
export function createPanel(ctx: ActorContext, input: SavePanel & { id: string }): Promise<Result<PanelView>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("round");
    if (await isNameTaken(ctx, writing.tx, input.id, input.name)) return nameTaken();
    const id = ctx.newId();
    await writing.tx.insert(panel).values({ tenantId: ctx.tenant.id, id, roundId: input.id, ...columnsOf(input) });
    await replaceMembers(ctx, writing.tx, id, found.drive.companyId, input.members);
    writing.audit({ action: "panel.create", entityType: "panel", entityId: id, after: columnsOf(input) });
    return ok(await viewPanel(ctx, writing.tx, id));
  });
}

/** Changes a panel. Its interviews that are still to come take its place and people over; their times stay. */
export function updatePanel(ctx: ActorContext, input: SavePanel & { id: string }): Promise<Result<PanelView>> {
  return write(ctx, async (writing) => {
    const found = await lockPanel(ctx, writing, input.id);
    if (found === undefined) return notFound("panel");
    const { panel: before, companyId } = found;
    if (before.name !== input.name && (await isNameTaken(ctx, writing.tx, before.roundId, input.name))) {
      return nameTaken();
    }
    await writing.tx.update(panel).set(columnsOf(input)).where(isPanel(ctx, input.id));
    await replaceMembers(ctx, writing.tx, input.id, companyId, input.members);
    const followed = await refusingClashes(writing.tx, () => followPanel(ctx, writing, before, input));
    if (!followed.ok) return followed;
    const after = columnsOf(input);
    writing.audit({ action: "panel.update", entityType: "panel", entityId: input.id, before, after });
    return ok(await viewPanel(ctx, writing.tx, input.id));
  });
}

/** Removes a panel that never had an interview. */
export function removePanel(ctx: ActorContext, input: { id: string }): Promise<Result<{ removed: true }>> {
  return write(ctx, async (writing) => {
    const found = await lockPanel(ctx, writing, input.id);
    if (found === undefined) return notFound("panel");
    const [used] = await writing.tx
      .select({ id: interview.id })
      .from(interview)
      .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.panelId, input.id)))
      .limit(1);
    if (used) return refuse("conflict", "panel_in_use", "This panel has interviews. Move or cancel them, and keep it.");
    await writing.tx.delete(panel).where(isPanel(ctx, input.id));
    writing.audit({ action: "panel.remove", entityType: "panel", entityId: input.id, before: found.panel });
    return ok({ removed: true as const });
  });
}

const isPanel = (ctx: ActorContext, id: string) => and(eq(panel.tenantId, ctx.tenant.id), eq(panel.id, id));

const nameTaken = () => invalid({ name: "name", reason: "This round has a panel of that name already." });

function columnsOf({ name, room, videoLink, durationMinutes, bufferMinutes, windows }: SavePanel) {
  const iso = (text: string) => new Date(text).toISOString();
  const times = windows.map(({ from, to }) => ({ from: iso(from), to: iso(to) }));
  return { name, room, videoLink, durationMinutes, bufferMinutes, windows: times };
}

async function isNameTaken(ctx: ActorContext, tx: TenantTransaction, roundId: string, name: string) {
  const same = and(eq(panel.tenantId, ctx.tenant.id), eq(panel.roundId, roundId), eq(panel.name, name));
  return (await tx.select({ id: panel.id }).from(panel).where(same)).length > 0;
}

async function lockPanel(ctx: ActorContext, { tx }: Writing, id: string) {
  const [found] = await tx
    .select({ panel, companyId: drive.companyId })
    .from(panel)
    .innerJoin(round, and(eq(round.tenantId, panel.tenantId), eq(round.id, panel.roundId)))
    .innerJoin(drive, and(eq(drive.tenantId, round.tenantId), eq(drive.id, round.driveId)))
    .where(and(drivesInReach(ctx), isPanel(ctx, id)))
    .for("no key update", { of: [drive, panel] });
  return found;
}

async function viewPanel(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<PanelView> {
  const [view] = await viewPanels(ctx, tx, eq(panel.id, id));
  if (view === undefined) throw new Error("a panel that was just written is gone");
  return view;
}

async function viewPanels(ctx: ActorContext, tx: TenantTransaction, which: ReturnType<typeof eq>) {
  const rows = await tx
    .select()
    .from(panel)
    .where(and(eq(panel.tenantId, ctx.tenant.id), which))
    .orderBy(asc(panel.name));
  const ids = rows.map((row) => row.id);
  const members = await tx
    .select()
    .from(panelMember)
    .where(and(eq(panelMember.tenantId, ctx.tenant.id), inArray(panelMember.panelId, ids)))
    .orderBy(asc(panelMember.name));
  return rows.map(({ tenantId: _tenantId, createdAt: _createdAt, ...row }): PanelView => {
    const own = members.filter((member) => member.panelId === row.id);
    return {
      ...row,
      windows: [...row.windows],
      members: own.map(({ name, email, membershipId }) => ({ name, email, membershipId })),
    };
  });
}
