import type { AnnouncementView, EditAnnouncement, WriteAnnouncement } from "#shared/contracts/announcements.ts";
import { announcement, announcementAttachment } from "#shared/db/schema/announcement.ts";
import { and, eq } from "drizzle-orm";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { nameAudience } from "./name-audience.ts";
import { isCurrent, lockFor, ofAnnouncement } from "./scope.ts";
import { viewAnnouncement } from "./view.ts";

/** A new draft. A coordinator's reaches the students of their branch alone, whatever its audience says. */
export function writeAnnouncement(ctx: ActorContext, input: WriteAnnouncement): Promise<Result<AnnouncementView>> {
  return write(ctx, async ({ tx, audit }) => {
    const lasting = liesAhead(ctx, input.expiresAt);
    if (!lasting.ok) return lasting;
    const named = await nameAudience(ctx, tx, input.audience);
    if (!named.ok) return named;
    const id = ctx.newId();
    const [row] = await tx
      .insert(announcement)
      .values({
        tenantId: ctx.tenant.id,
        id,
        ...toColumns(input),
        branchId: ctx.actor.role === "coordinator" ? ctx.actor.branchId : null,
        status: "draft",
        createdBy: ctx.actor.membershipId,
        createdAt: ctx.now(),
      })
      .returning();
    if (row === undefined) throw new Error("an announcement was not written");
    const { title, audience } = input;
    audit({ action: "announcement.write", entityType: "announcement", entityId: id, after: { title, audience } });
    return ok(await viewAnnouncement(tx, row));
  });
}

/** Changes what has not been sent. A scheduled one becomes a draft again: it is looked at before it goes out. */
export function editAnnouncement(
  ctx: ActorContext,
  { id, revision, ...input }: EditAnnouncement & { id: string },
): Promise<Result<AnnouncementView>> {
  return write(ctx, async (writing) => {
    const { tx, audit } = writing;
    const found = await lockFor(ctx, writing, id, "edit");
    if (!found.ok) return found;
    const { row: before, status } = found.value;
    const current = isCurrent(before, revision);
    if (!current.ok) return current;
    const lasting = liesAhead(ctx, input.expiresAt);
    if (!lasting.ok) return lasting;
    const named = await nameAudience(ctx, tx, input.audience);
    if (!named.ok) return named;
    const [after] = await tx
      .update(announcement)
      .set({ ...toColumns(input), status, sendAt: null, revision: before.revision + 1 })
      .where(ofAnnouncement(before))
      .returning();
    if (after === undefined) throw new Error("a locked announcement is gone");
    const { title, audience } = before;
    audit({
      action: "announcement.edit",
      entityType: "announcement",
      entityId: id,
      before: { title, audience },
      after: { title: after.title, audience: after.audience },
    });
    return ok(await viewAnnouncement(tx, after));
  });
}

/** Throws away what has not been sent, its document too. */
export async function discardAnnouncement(ctx: ActorContext, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const files: string[] = [];
  const discarded = await write(ctx, async (writing) => {
    const { tx, audit } = writing;
    const found = await lockFor(ctx, writing, id, "discard");
    if (!found.ok) return found;
    const { row } = found.value;
    const documents = await tx
      .delete(announcementAttachment)
      .where(and(eq(announcementAttachment.tenantId, row.tenantId), eq(announcementAttachment.announcementId, id)))
      .returning({ objectKey: announcementAttachment.objectKey });
    files.push(...documents.map(({ objectKey }) => objectKey));
    await tx.delete(announcement).where(ofAnnouncement(row));
    audit({ action: "announcement.discard", entityType: "announcement", entityId: id, before: { title: row.title } });
    return ok({ id });
  });
  if (discarded.ok) for (const key of files) await ctx.files.remove(key);
  return discarded;
}

function toColumns({ title, body, audience, pinned, expiresAt }: WriteAnnouncement) {
  return { title, body, audience, pinned, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
}

/** Refuses an end that has passed. */
export function liesAhead(ctx: ActorContext, expiresAt: string | null): Result<void> {
  if (expiresAt === null || new Date(expiresAt) > ctx.now()) return ok(undefined);
  return invalid({ name: "expiresAt", reason: "This has passed already. Choose a later day, or none." });
}
