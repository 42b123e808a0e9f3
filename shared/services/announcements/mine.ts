import { and, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { ListMyAnnouncements, MyAnnouncement, MyAnnouncementPage } from "#shared/contracts/announcements.ts";
import type { Unread } from "#shared/contracts/notifications.ts";
import type { Orm } from "#shared/db/connect.ts";
import { announcement, announcementAttachment, announcementRecipient } from "#shared/db/schema/announcement.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { notification } from "#shared/db/schema/notification.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { write } from "../_kernel/write.ts";
import { toChanges, toDocumentView } from "./view.ts";

// Not opened, or not since it was corrected.
const isNew = sql<boolean>`(${announcementRecipient.readAt} is null
  or coalesce(${announcementRecipient.readAt} < ${announcement.correctedAt}, false))`;

/** What the caller got and what still counts, newest first. */
export async function listMyAnnouncements(
  ctx: ActorContext,
  input: ListMyAnnouncements,
): Promise<Result<MyAnnouncementPage>> {
  const order = keyset(input, announcement.id, { sentAt: timeColumn(announcement.sentAt) });
  if (!order.ok) return order;
  const pinned = input.pinned === undefined ? undefined : eq(announcement.pinned, input.pinned);
  const [rows, [unread]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectMine(orm, ctx, and(listed(ctx), pinned, order.value.after), order.value.position)
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
    countUnread(orm, ctx),
  ]);
  const position = ({ row, position: value }: (typeof rows)[number]) => ({ value, id: row.id });
  return ok({ ...toPage(rows, input.limit, position, toMine), unread: unread?.unread ?? 0 });
}

/** One that the caller got; of one that was withdrawn they read why, and no more. */
export async function readMyAnnouncement(ctx: ActorContext, { id }: { id: string }): Promise<Result<MyAnnouncement>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectMine(orm, ctx, eq(announcement.id, id), sql<null>`null`),
  ]);
  return found === undefined ? notFound("announcement") : ok(toMine(found));
}

/** Counts it as opened, its notice too. */
export function openMyAnnouncement(ctx: ActorContext, { id }: { id: string }): Promise<Result<Unread>> {
  return write(ctx, async ({ tx }) => {
    const [opened] = await tx
      .update(announcementRecipient)
      .set({ readAt: ctx.now() })
      .where(and(own(ctx), eq(announcementRecipient.announcementId, id)))
      .returning({ id: announcementRecipient.announcementId });
    if (opened === undefined) return notFound("announcement");
    await tx
      .update(notification)
      .set({ readAt: ctx.now() })
      .where(
        and(
          eq(notification.tenantId, ctx.tenant.id),
          eq(notification.membershipId, ctx.actor.membershipId),
          eq(notification.path, `/announcements/${id}`),
          isNull(notification.readAt),
        ),
      );
    const [left] = await countUnread(tx, ctx);
    return ok(left ?? { unread: 0 });
  });
}

function selectMine<P extends SQL<string | null>>(
  orm: Orm | TenantTransaction,
  ctx: ActorContext,
  where: SQL | undefined,
  position: P,
) {
  return orm
    .select({ row: announcement, author: membership.name, document: announcementAttachment, isNew, position })
    .from(announcementRecipient)
    .innerJoin(announcement, ofRecipient)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, announcement.tenantId), eq(membership.id, announcement.createdBy)),
    )
    .leftJoin(
      announcementAttachment,
      and(
        eq(announcementAttachment.tenantId, announcement.tenantId),
        eq(announcementAttachment.announcementId, announcement.id),
        eq(announcementAttachment.status, "ready"),
      ),
    )
    .where(and(own(ctx), inArray(announcement.status, ["sent", "withdrawn"]), where));
}

function countUnread(orm: Orm | TenantTransaction, ctx: ActorContext) {
  return orm
    .select({ unread: sql<number>`count(*)::int` })
    .from(announcementRecipient)
    .innerJoin(announcement, ofRecipient)
    .where(and(own(ctx), listed(ctx), isNew));
}

const ofRecipient = and(
  eq(announcement.tenantId, announcementRecipient.tenantId),
  eq(announcement.id, announcementRecipient.announcementId),
);

function own(ctx: ActorContext) {
  const { tenantId, membershipId } = announcementRecipient;
  return and(eq(tenantId, ctx.tenant.id), eq(membershipId, ctx.actor.membershipId));
}

function listed(ctx: ActorContext) {
  return and(
    eq(announcement.status, "sent"),
    or(isNull(announcement.expiresAt), gt(announcement.expiresAt, ctx.now())),
  );
}

interface MineRow {
  readonly row: typeof announcement.$inferSelect;
  readonly author: string;
  readonly document: typeof announcementAttachment.$inferSelect | null;
  readonly isNew: boolean;
}

function toMine({ row, author, document, isNew: unopened }: MineRow): MyAnnouncement {
  const gone = row.status === "withdrawn";
  return {
    id: row.id,
    title: row.title,
    body: gone ? "" : row.body,
    author,
    pinned: row.pinned,
    sentAt: (row.sentAt ?? row.createdAt).toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    ...toChanges(row),
    attachment: gone || document === null ? null : toDocumentView(document),
    isNew: unopened,
  };
}
