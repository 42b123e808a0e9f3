import type { AnnouncementView, DisplayAnnouncement } from "#shared/contracts/announcements.ts";
import { announcement } from "#shared/db/schema/announcement.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { liesAhead } from "./draft.ts";
import { lockFor, ofAnnouncement } from "./scope.ts";
import { viewAnnouncement } from "./view.ts";

/** Pins what was sent above the others, or not, and sets until when it is listed. */
export function displayAnnouncement(
  ctx: ActorContext,
  { id, pinned, expiresAt }: DisplayAnnouncement & { id: string },
): Promise<Result<AnnouncementView>> {
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, id, "correct");
    if (!found.ok) return found;
    const { row } = found.value;
    const lasting = liesAhead(ctx, expiresAt);
    if (!lasting.ok) return lasting;
    const shown = { pinned, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
    const [after] = await writing.tx.update(announcement).set(shown).where(ofAnnouncement(row)).returning();
    if (after === undefined) throw new Error("a locked announcement is gone");
    const before = { pinned: row.pinned, expiresAt: row.expiresAt };
    writing.audit({ action: "announcement.display", entityType: "announcement", entityId: id, before, after: shown });
    return ok(await viewAnnouncement(writing.tx, after));
  });
}
