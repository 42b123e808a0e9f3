import { and, asc, eq } from "drizzle-orm";
import type { InviteCollege, PoolGuestList, PoolGuestView } from "#shared/contracts/pools.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { poolGuest, poolInvitation } from "#shared/db/schema/pool.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { POOL_INVITATION_TRANSITIONS } from "#shared/domain/pool/statuses.ts";
import { illegalTransition, invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { toContent } from "../drives/content.ts";
import { driveInReach } from "../drives/scope.ts";
import { selectRounds } from "../drives/versions.ts";
import { postingNews, sendNews } from "./tell.ts";

type GuestRow = typeof poolGuest.$inferSelect;
type DriveRow = typeof drive.$inferSelect;

/** Shares a pooled drive's posting with another college of the platform, which makes of it a drive of its own. */
export function inviteCollege(
  ctx: ActorContext,
  input: InviteCollege & { id: string },
): Promise<Result<PoolGuestView>> {
  return write(ctx, async (writing) => {
    const { tx, audit } = writing;
    const [job] = await tx.select().from(drive).where(driveInReach(ctx, input.id)).for("no key update");
    if (job === undefined) return notFound("drive");
    const shareable = mayShare(job);
    if (!shareable.ok) return shareable;
    const [taken] = await tx
      .select({ id: poolInvitation.id })
      .from(poolInvitation)
      .where(and(eq(poolInvitation.tenantId, ctx.tenant.id), eq(poolInvitation.driveId, job.id)));
    if (taken)
      return refuse("conflict", "not_the_host", "Another college hosts this pool, so it alone invites colleges.");
    const college = await findCollege(ctx, writing, input.college);
    if (!college.ok) return college;
    const [made] = await tx
      .insert(poolGuest)
      .values({
        tenantId: ctx.tenant.id,
        id: ctx.newId(),
        driveId: job.id,
        guestId: college.value.id,
        guestName: college.value.name,
        status: "invited",
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) {
      return refuse("conflict", "already_invited", `${college.value.name} was invited to this drive already.`);
    }
    const content = toContent(job, await selectRounds(ctx, tx, job.id));
    const news = await postingNews(ctx, writing, job, content);
    sendNews(ctx, writing, { to: college.value.id, invitationId: made.id, news });
    audit({ action: "pool.invite", entityType: "drive", entityId: job.id, after: { college: college.value.name } });
    return ok(toGuestView(made));
  });
}

function mayShare(job: DriveRow): Result<void> {
  if (job.mode !== "pooled") {
    return refuse("conflict", "not_pooled", "This drive is not pooled. Choose so in its form, then invite colleges.");
  }
  if (job.status === "approved" || job.status === "published") return ok(undefined);
  return refuse("conflict", "not_shareable", "A drive is shared once it is approved and while students can apply.");
}

/** Which colleges there are is no secret: each has its public address. */
async function findCollege(ctx: ActorContext, { tx }: Writing, slug: string) {
  const [found] = await tx
    .select({ id: tenant.id, name: tenant.name })
    .from(tenant)
    .where(and(eq(tenant.slug, slug), eq(tenant.kind, "college")));
  if (found === undefined) return invalid({ name: "college", reason: "There is no college at this address." });
  if (found.id === ctx.tenant.id) return invalid({ name: "college", reason: "This is your own college." });
  return ok(found);
}

/** Takes back an invitation that was not answered yet. */
export function withdrawPoolInvitation(ctx: ActorContext, { id }: { id: string }): Promise<Result<PoolGuestView>> {
  return write(ctx, async (writing) => {
    const mine = and(eq(poolGuest.tenantId, ctx.tenant.id), eq(poolGuest.id, id));
    const [guest] = await writing.tx.select().from(poolGuest).where(mine).for("no key update");
    if (guest === undefined) return notFound("invitation");
    const next = transition(POOL_INVITATION_TRANSITIONS, guest.status, "withdraw");
    if (!next.ok) return illegalTransition("invitation", { ...next, possible: [] });
    const changed = { status: next.state, answeredAt: ctx.now() };
    await writing.tx.update(poolGuest).set(changed).where(mine);
    sendNews(ctx, writing, { to: guest.guestId, invitationId: id, news: { type: "withdrawn" } });
    const { guestName: college, driveId: entityId } = guest;
    const change = { before: { college, status: guest.status }, after: { college, status: next.state } };
    writing.audit({ action: "pool.withdraw", entityType: "drive", entityId, ...change });
    return ok(toGuestView({ ...guest, ...changed }));
  });
}

/** The colleges that a drive is shared with. */
export async function listPoolGuests(ctx: ActorContext, input: { id: string }): Promise<Result<PoolGuestList>> {
  const [[job], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, input.id)),
    orm
      .select()
      .from(poolGuest)
      .where(and(eq(poolGuest.tenantId, ctx.tenant.id), eq(poolGuest.driveId, input.id)))
      .orderBy(asc(poolGuest.createdAt)),
  ]);
  return job === undefined ? notFound("drive") : ok({ items: rows.map(toGuestView) });
}

function toGuestView(row: GuestRow): PoolGuestView {
  const { id, guestName: college, status, applied, offers } = row;
  return {
    id,
    college,
    status,
    applied,
    offers,
    invitedAt: row.createdAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    countedAt: row.countedAt?.toISOString() ?? null,
  };
}
