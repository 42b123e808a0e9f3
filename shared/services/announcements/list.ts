import { and, eq, ilike, sql } from "drizzle-orm";
import type { AnnouncementPage, AnnouncementView, ListAnnouncements } from "#shared/contracts/announcements.ts";
import { announcement } from "#shared/db/schema/announcement.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { readTenant, withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { announcementsInReach } from "./scope.ts";
import { toAnnouncementRow, viewAnnouncement } from "./view.ts";

const readers = sql<number>`(select count(*)::int from announcement_recipient r
  where r.tenant_id = ${announcement.tenantId} and r.announcement_id = ${announcement.id} and r.read_at is not null)`;

/** Announcements in the caller's reach, a page at a time. */
export async function listAnnouncements(
  ctx: ActorContext,
  input: ListAnnouncements,
): Promise<Result<AnnouncementPage>> {
  const order = keyset(input, announcement.id, { createdAt: timeColumn(announcement.createdAt) });
  if (!order.ok) return order;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ row: announcement, author: membership.name, readers, position: order.value.position })
      .from(announcement)
      .innerJoin(
        membership,
        and(eq(membership.tenantId, announcement.tenantId), eq(membership.id, announcement.createdBy)),
      )
      .where(
        and(
          announcementsInReach(ctx),
          input.status ? eq(announcement.status, input.status) : undefined,
          input.q ? ilike(announcement.title, likePattern(input.q)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = ({ row, position: value }: (typeof rows)[number]) => ({ value, id: row.id });
  return ok(toPage(rows, input.limit, position, (each) => toAnnouncementRow(each.row, each.author, each.readers)));
}

/** One of them, with its receipts. */
export function readAnnouncement(ctx: ActorContext, { id }: { id: string }): Promise<Result<AnnouncementView>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const [row] = await tx
      .select()
      .from(announcement)
      .where(and(announcementsInReach(ctx), eq(announcement.id, id)));
    return row === undefined ? notFound("announcement") : ok(await viewAnnouncement(tx, row));
  });
}
