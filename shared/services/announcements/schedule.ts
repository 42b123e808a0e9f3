import type { AnnouncementView, ScheduleAnnouncement } from "#shared/contracts/announcements.ts";
import { announcement } from "#shared/db/schema/announcement.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockFor, ofAnnouncement } from "./scope.ts";
import { viewAnnouncement } from "./view.ts";

/** Has it sent at a time, to whoever is in its audience then. */
export function scheduleAnnouncement(
  ctx: ActorContext,
  input: ScheduleAnnouncement & { id: string },
): Promise<Result<AnnouncementView>> {
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, input.id, "schedule");
    if (!found.ok) return found;
    const { row, status } = found.value;
    const sendAt = new Date(input.sendAt);
    if (sendAt <= ctx.now()) return invalid({ name: "sendAt", reason: "This time has passed already." });
    if (row.expiresAt !== null && row.expiresAt <= sendAt) {
      return invalid({ name: "sendAt", reason: "By then it has expired. Choose an earlier time, or a later end." });
    }
    const [after] = await writing.tx
      .update(announcement)
      .set({ status, sendAt })
      .where(ofAnnouncement(row))
      .returning();
    if (after === undefined) throw new Error("a locked announcement is gone");
    writing.schedule(sendAt, { type: "announcement.send", announcementId: row.id, sendAt: sendAt.toISOString() });
    writing.audit({
      action: "announcement.schedule",
      entityType: "announcement",
      entityId: row.id,
      before: { status: row.status, sendAt: row.sendAt },
      after: { status, sendAt },
    });
    return ok(await viewAnnouncement(writing.tx, after));
  });
}

/** Makes a scheduled one a draft again. */
export function unscheduleAnnouncement(ctx: ActorContext, { id }: { id: string }): Promise<Result<AnnouncementView>> {
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, id, "unschedule");
    if (!found.ok) return found;
    const { row, status } = found.value;
    const [after] = await writing.tx
      .update(announcement)
      .set({ status, sendAt: null })
      .where(ofAnnouncement(row))
      .returning();
    if (after === undefined) throw new Error("a locked announcement is gone");
    writing.audit({
      action: "announcement.unschedule",
      entityType: "announcement",
      entityId: id,
      before: { status: row.status, sendAt: row.sendAt },
      after: { status, sendAt: null },
    });
    return ok(await viewAnnouncement(writing.tx, after));
  });
}
