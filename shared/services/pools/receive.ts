import { and, eq } from "drizzle-orm";
import type { PoolMessage, PoolNews } from "#shared/contracts/messages/pool.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { inbox } from "#shared/db/schema/messaging.ts";
import { poolGuest, poolInvitation } from "#shared/db/schema/pool.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { withPosting } from "#shared/domain/pool/posting.ts";
import { POOL_INVITATION_TRANSITIONS } from "#shared/domain/pool/statuses.ts";
import { ok } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";
import { toContent } from "../drives/content.ts";
import { insertProposal } from "../drives/proposals.ts";
import { changesBetween, selectRounds } from "../drives/versions.ts";

const CONSUMER = "exchange-pools";

/**
 * Writes another college's news into this one's own rows, once. `ctx` is the receiver's; a row is touched only where
 * it names the sender as its other end, so that no college can speak for another.
 */
export async function receivePoolNews(ctx: Context, message: PoolMessage): Promise<void> {
  await writeAsSystem(ctx, async (writing) => {
    const claimed = await writing.tx
      .insert(inbox)
      .values({ tenantId: ctx.tenant.id, consumer: CONSUMER, messageId: message.id, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ id: inbox.messageId });
    if (claimed.length === 1) await receive(ctx, writing, message);
    return ok(undefined);
  });
}

function receive(ctx: Context, writing: Writing, message: PoolMessage): Promise<void> {
  const { news } = message;
  switch (news.type) {
    case "posting":
      return receivePosting(ctx, writing, message, news);
    case "withdrawn":
      return receiveWithdrawal(ctx, writing, message);
    case "answered":
      return receiveAnswer(ctx, writing, message, news.accepted);
    case "counts":
      return receiveCounts(ctx, writing, message, news);
  }
}

type PostingNews = Extract<PoolNews, { type: "posting" }>;

async function receivePosting(ctx: Context, writing: Writing, message: PoolMessage, news: PostingNews): Promise<void> {
  const { tx, emit } = writing;
  const { version, posting, hostName } = news;
  const mine = fromHost(ctx, message);
  const [known] = await tx.select().from(poolInvitation).where(mine).for("update");
  if (known === undefined) {
    const id = message.invitationId;
    const fresh = { tenantId: ctx.tenant.id, id, hostId: message.tenantId, hostName, createdAt: ctx.now() };
    const made = await tx
      .insert(poolInvitation)
      .values({ ...fresh, status: "invited", posting, version })
      .onConflictDoNothing()
      .returning({ id: poolInvitation.id });
    if (made.length === 1) emit({ type: "pool.invited", invitationId: id });
    return;
  }
  // Queues do not keep their order: an older posting that comes late says nothing new.
  if (version <= known.version) return;
  await tx.update(poolInvitation).set({ posting, version }).where(mine);
  if (known.driveId !== null) await proposePosting(ctx, writing, known.driveId, news);
}

/** The host's new posting as an edit that the college's own office decides on. */
async function proposePosting(ctx: Context, writing: Writing, driveId: string, news: PostingNews): Promise<void> {
  const { tx } = writing;
  const [own] = await tx
    .select()
    .from(drive)
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, driveId)))
    .for("no key update");
  if (own === undefined || own.status === "cancelled" || own.status === "closed") return;
  const now = toContent(own, await selectRounds(ctx, tx, driveId));
  const content = withPosting(now, news.posting);
  if (changesBetween(ctx, now, content).length === 0) return;
  const reason = `${news.hostName} changed the posting of this pooled drive.`;
  await insertProposal(ctx, writing, { driveId, source: "pool_host", content, reason, by: news.hostName });
}

async function receiveWithdrawal(ctx: Context, { tx }: Writing, message: PoolMessage): Promise<void> {
  const mine = fromHost(ctx, message);
  const [known] = await tx.select({ status: poolInvitation.status }).from(poolInvitation).where(mine).for("update");
  const next = known && transition(POOL_INVITATION_TRANSITIONS, known.status, "withdraw");
  if (next?.ok) await tx.update(poolInvitation).set({ status: next.state }).where(mine);
}

async function receiveAnswer(
  ctx: Context,
  { tx, emit }: Writing,
  message: PoolMessage,
  accepted: boolean,
): Promise<void> {
  const mine = fromGuest(ctx, message);
  const [guest] = await tx.select({ status: poolGuest.status }).from(poolGuest).where(mine).for("update");
  // Taken back and accepted at once: the guest's answer holds, for it has a drive by now.
  if (guest === undefined || (guest.status !== "invited" && !(guest.status === "withdrawn" && accepted))) return;
  const status = accepted ? ("accepted" as const) : ("declined" as const);
  await tx.update(poolGuest).set({ status, answeredAt: ctx.now() }).where(mine);
  emit({ type: "pool.answered", guestId: message.invitationId });
}

async function receiveCounts(
  ctx: Context,
  { tx }: Writing,
  message: PoolMessage,
  { applied, offers }: Extract<PoolNews, { type: "counts" }>,
): Promise<void> {
  await tx
    .update(poolGuest)
    .set({ applied, offers, countedAt: new Date(message.occurredAt) })
    .where(and(fromGuest(ctx, message), eq(poolGuest.status, "accepted")));
}

function fromHost(ctx: Context, { tenantId: sender, invitationId }: PoolMessage) {
  return and(
    eq(poolInvitation.tenantId, ctx.tenant.id),
    eq(poolInvitation.id, invitationId),
    eq(poolInvitation.hostId, sender),
  );
}

function fromGuest(ctx: Context, { tenantId: sender, invitationId }: PoolMessage) {
  return and(eq(poolGuest.tenantId, ctx.tenant.id), eq(poolGuest.id, invitationId), eq(poolGuest.guestId, sender));
}
