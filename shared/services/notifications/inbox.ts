import { and, eq, isNull, sql } from "drizzle-orm";
import type { ListNotifications, NotificationPage, NotificationView, Unread } from "#shared/contracts/notifications.ts";
import { notification } from "#shared/db/schema/notification.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { type Writing, write } from "../_kernel/write.ts";

/** The caller's notices, and how many are unread. */
export async function listNotifications(
  ctx: ActorContext,
  input: ListNotifications,
): Promise<Result<NotificationPage>> {
  const order = keyset(input, notification.id, { createdAt: timeColumn(notification.createdAt) });
  if (!order.ok) return order;
  const [rows, [unread]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ row: notification, position: order.value.position })
      .from(notification)
      .where(and(own(ctx), order.value.after))
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
    orm
      .select({ count: sql<number>`count(*)::int` })
      .from(notification)
      .where(and(own(ctx), isNull(notification.readAt))),
  ]);
  const position = ({ row, position: value }: (typeof rows)[number]) => ({ value, id: row.id });
  return ok({ ...toPage(rows, input.limit, position, ({ row }) => toView(row)), unread: unread?.count ?? 0 });
}

export function readNotification(ctx: ActorContext, input: { id: string }): Promise<Result<Unread>> {
  return write(ctx, async (writing) => {
    const [found] = await writing.tx
      .update(notification)
      .set({ readAt: sql`coalesce(${notification.readAt}, ${ctx.now().toISOString()}::timestamptz)` })
      .where(and(own(ctx), eq(notification.id, input.id)))
      .returning({ id: notification.id });
    return found === undefined ? notFound("notice") : ok(await countUnread(ctx, writing));
  });
}

export function readAllNotifications(ctx: ActorContext): Promise<Result<Unread>> {
  return write(ctx, async (writing) => {
    await writing.tx
      .update(notification)
      .set({ readAt: ctx.now() })
      .where(and(own(ctx), isNull(notification.readAt)));
    return ok(await countUnread(ctx, writing));
  });
}

async function countUnread(ctx: ActorContext, { tx }: Writing): Promise<Unread> {
  const [row] = await tx
    .select({ unread: sql<number>`count(*)::int` })
    .from(notification)
    .where(and(own(ctx), isNull(notification.readAt)));
  return row ?? { unread: 0 };
}

function own(ctx: ActorContext) {
  return and(eq(notification.tenantId, ctx.tenant.id), eq(notification.membershipId, ctx.actor.membershipId));
}

function toView(row: typeof notification.$inferSelect): NotificationView {
  const { id, category, title, body, path, readAt, createdAt } = row;
  const at = { readAt: readAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
  return { id, category, title, body, path, ...at };
}
