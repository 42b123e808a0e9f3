import type { AnnouncementView, WithdrawAnnouncement } from "#shared/contracts/announcements.ts";
import { announcement } from "#shared/db/schema/announcement.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockFor, ofAnnouncement } from "./scope.ts";
import { viewAnnouncement } from "./view.ts";

/** Takes back what was sent: whoever comes to it reads why, and whoever was not told yet is not. */
export function withdrawAnnouncement(
  ctx: ActorContext,
  { id, reason }: WithdrawAnnouncement & { id: string },
): Promise<Result<AnnouncementView>> {
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, id, "withdraw");
    if (!found.ok) return found;
    const { row, status } = found.value;
    const [after] = await writing.tx
      .update(announcement)
      .set({ status, withdrawnAt: ctx.now(), withdrawReason: reason, pinned: false })
      .where(ofAnnouncement(row))
      .returning();
    if (after === undefined) throw new Error("a locked announcement is gone");
    const change = { before: { status: row.status }, after: { status } };
    writing.audit({ action: "announcement.withdraw", entityType: "announcement", entityId: id, reason, ...change });
    return ok(await viewAnnouncement(writing.tx, after));
  });
}
