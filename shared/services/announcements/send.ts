import { and, eq, sql } from "drizzle-orm";
import type { AnnouncementView, SendAnnouncement } from "#shared/contracts/announcements.ts";
import { announcement, announcementRecipient } from "#shared/db/schema/announcement.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { type Writing, write, writeAsSystem } from "../_kernel/write.ts";
import { compileAudience } from "./audience.ts";
import { fingerprint, recipientsOf } from "./count.ts";
import { previewOf } from "./preview.ts";
import { type AnnouncementRecord, lockFor, ofAnnouncement } from "./scope.ts";
import { viewAnnouncement } from "./view.ts";

/** People who are told by one message: 20,000 are forty. */
const BATCH = 500;

/** Sends it to exactly those whom the preview counted; refused, with how it is now, when they or the text changed. */
export function sendAnnouncement(
  ctx: ActorContext,
  { id, hash }: SendAnnouncement & { id: string },
): Promise<Result<AnnouncementView>> {
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, id, "send");
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.expiresAt !== null && row.expiresAt <= ctx.now()) {
      return refuse("conflict", "expired", "This announcement has expired before it was sent. Give it a later end.");
    }
    const { total, hash: now } = await writeRecipients(writing, row);
    if (total === 0)
      return refuse("conflict", "nobody", "Nobody is in this audience, so there is nobody to send it to.");
    if (now !== hash) {
      const preview = await previewOf(ctx, writing.tx, row);
      const message = "Something changed since the preview, so nothing was sent. Look at it again.";
      return refuse("conflict", "world_changed", message, preview.ok ? { details: { preview: preview.value } } : {});
    }
    return ok(await viewAnnouncement(writing.tx, await markSent(ctx, writing, row, total)));
  });
}

/** What the timer does: sends it if it still stands for that time, to whoever is in its audience by now. */
export function sendScheduled(
  ctx: Context,
  { announcementId: id, sendAt }: { announcementId: string; sendAt: string },
): Promise<Result<void>> {
  return writeAsSystem(ctx, async (writing) => {
    const [row] = await writing.tx
      .select()
      .from(announcement)
      .where(and(eq(announcement.tenantId, ctx.tenant.id), eq(announcement.id, id)))
      .for("update");
    if (row?.status !== "scheduled" || row.sendAt?.getTime() !== new Date(sendAt).getTime()) return ok(undefined);
    const { total } = await writeRecipients(writing, row);
    await markSent(ctx, writing, row, total);
    return ok(undefined);
  });
}

/** Writes down everybody in the audience in one statement, numbered into batches, and says who they are. */
async function writeRecipients({ tx }: Writing, row: AnnouncementRecord): Promise<{ total: number; hash: string }> {
  await tx.execute(sql`
    insert into ${announcementRecipient} (tenant_id, announcement_id, membership_id, branch_id, batch)
    select ${row.tenantId}, ${row.id}, p.membership_id, p.branch_id,
      ((row_number() over (order by p.membership_id) - 1) / ${BATCH}::int)::int
    from (${compileAudience(row)}) p`);
  return fingerprint(tx, recipientsOf(row), row);
}

async function markSent(ctx: Context, writing: Writing, row: AnnouncementRecord, total: number) {
  const [after] = await writing.tx
    .update(announcement)
    .set({ status: "sent", sentAt: ctx.now(), sendAt: null, recipients: total })
    .where(ofAnnouncement(row))
    .returning();
  if (after === undefined) throw new Error("a locked announcement is gone");
  const { id, title, audience } = row;
  writing.audit({
    action: "announcement.send",
    entityType: "announcement",
    entityId: id,
    before: { status: row.status },
    after: { status: after.status, title, audience, recipients: total },
  });
  emitBatches(writing, after, "announcement.sent");
  return after;
}

/** One event for each batch of those who got it, so that telling 20,000 is many small transactions. */
export function emitBatches(
  { emit }: Writing,
  { id: announcementId, recipients }: AnnouncementRecord,
  type: "announcement.sent" | "announcement.corrected",
): void {
  for (let batch = 0; batch * BATCH < recipients; batch += 1) emit({ type, announcementId, batch });
}
