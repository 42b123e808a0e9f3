import type { AnnouncementView, CorrectAnnouncement } from "#shared/contracts/announcements.ts";
import { announcement } from "#shared/db/schema/announcement.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { isCurrent, lockFor, ofAnnouncement } from "./scope.ts";
import { emitBatches } from "./send.ts";
import { viewAnnouncement } from "./view.ts";

/**
 * Corrects the text of what was sent, in the open: everybody who got it sees that it was, and what was wrong. They are
 * mailed a second time only when that is asked for.
 */
export function correctAnnouncement(
  ctx: ActorContext,
  input: CorrectAnnouncement & { id: string },
): Promise<Result<AnnouncementView>> {
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, input.id, "correct");
    if (!found.ok) return found;
    const { row: before } = found.value;
    const current = isCurrent(before, input.revision);
    if (!current.ok) return current;
    const { title, body, note, mailAgain } = input;
    const [after] = await writing.tx
      .update(announcement)
      .set({ title, body, correctedAt: ctx.now(), correctionNote: note, revision: before.revision + 1 })
      .where(ofAnnouncement(before))
      .returning();
    if (after === undefined) throw new Error("a locked announcement is gone");
    writing.audit({
      action: "announcement.correct",
      entityType: "announcement",
      entityId: before.id,
      reason: note,
      before: { title: before.title, body: before.body },
      after: { title, body, mailAgain },
    });
    if (mailAgain) emitBatches(writing, after, "announcement.corrected");
    return ok(await viewAnnouncement(writing.tx, after));
  });
}
