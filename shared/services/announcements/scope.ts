import { and, eq, type SQL, sql } from "drizzle-orm";
import { announcement } from "#shared/db/schema/announcement.ts";
import {
  ANNOUNCEMENT_TRANSITIONS,
  type AnnouncementCommand,
  type AnnouncementStatus,
} from "#shared/domain/announcement/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

export type AnnouncementRecord = typeof announcement.$inferSelect;

/** Announcements that a caller works on: the office all, a coordinator those confined to their branch. */
export function announcementsInReach(ctx: ActorContext): SQL | undefined {
  const here = eq(announcement.tenantId, ctx.tenant.id);
  if (ctx.actor.role !== "coordinator") return here;
  return and(here, ctx.actor.branchId === null ? sql`false` : eq(announcement.branchId, ctx.actor.branchId));
}

/** The announcement, held until the transaction ends, and the state that the command leads to. */
export async function lockFor(
  ctx: ActorContext,
  { tx }: Writing,
  id: string,
  command: AnnouncementCommand,
): Promise<Result<{ row: AnnouncementRecord; status: AnnouncementStatus }>> {
  const [row] = await tx
    .select()
    .from(announcement)
    .where(and(announcementsInReach(ctx), eq(announcement.id, id)))
    .for("update");
  if (row === undefined) return notFound("announcement");
  const next = transition(ANNOUNCEMENT_TRANSITIONS, row.status, command);
  return next.ok ? ok({ row, status: next.state }) : illegalTransition("announcement", next);
}

/** Refuses an edit that was made on what somebody has changed since. */
export function isCurrent(row: AnnouncementRecord, revision: number): Result<void> {
  if (row.revision === revision) return ok(undefined);
  return refuse("conflict", "stale", "Somebody has changed this announcement since you opened it. Reload it first.");
}

export function ofAnnouncement(row: Pick<AnnouncementRecord, "tenantId" | "id">): SQL | undefined {
  return and(eq(announcement.tenantId, row.tenantId), eq(announcement.id, row.id));
}
