import { and, eq } from "drizzle-orm";
import type { AnnouncementUpload } from "#shared/contracts/announcements.ts";
import type { AttachmentView, RequestAttachmentUpload } from "#shared/contracts/attachments.ts";
import { announcement, announcementAttachment } from "#shared/db/schema/announcement.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { checkDocument } from "../attachments/check-document.ts";
import { announcementsInReach, lockFor } from "./scope.ts";
import { selectDocument, toDocumentView } from "./view.ts";

/** Leave to upload the document of what has not been sent; it is there once it is confirmed. */
export function requestDocumentUpload(
  ctx: ActorContext,
  { id, ...file }: RequestAttachmentUpload & { id: string },
): Promise<Result<AnnouncementUpload>> {
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, id, "edit");
    if (!found.ok) return found;
    const kept = await selectDocument(writing.tx, found.value.row);
    if (kept.length > 0) {
      return refuse("conflict", "has_document", "This announcement has a document. Remove it first.");
    }
    const documentId = ctx.newId();
    const objectKey = `tenants/${ctx.tenant.id}/announcements/${id}/${documentId}`;
    const own = { tenantId: ctx.tenant.id, id: documentId, announcementId: id, objectKey };
    const [opened] = await writing.tx
      .insert(announcementAttachment)
      .values({ ...own, ...file, status: "uploading", createdAt: ctx.now() })
      .returning();
    if (opened === undefined) throw new Error("a document was not opened");
    const { contentType, sizeBytes } = file;
    const upload = await ctx.files.signUpload({ key: objectKey, contentType, sizeBytes });
    return ok({ attachment: toDocumentView(opened), upload: { ...upload } });
  });
}

/** Takes an uploaded document once it is what it was announced as. */
export async function confirmDocument(ctx: ActorContext, { id }: { id: string }): Promise<Result<AttachmentView>> {
  const [[opened]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ document: announcementAttachment })
      .from(announcementAttachment)
      .innerJoin(announcement, ofDocument)
      .where(and(announcementsInReach(ctx), eq(announcementAttachment.id, id))),
  ]);
  if (opened === undefined) return notFound("document");
  const checked = await checkDocument(ctx, opened.document);
  if (!checked.ok) return checked;
  return write(ctx, async (writing) => {
    const found = await lockFor(ctx, writing, opened.document.announcementId, "edit");
    if (!found.ok) return found;
    const kept = await selectDocument(writing.tx, found.value.row);
    if (kept.some((each) => each.id !== id)) {
      return refuse("conflict", "has_document", "This announcement has another document by now. Remove it first.");
    }
    const [taken] = await writing.tx
      .update(announcementAttachment)
      .set({ status: "ready" })
      .where(and(eq(announcementAttachment.tenantId, ctx.tenant.id), eq(announcementAttachment.id, id)))
      .returning();
    if (taken === undefined) return notFound("document");
    const { fileName, sizeBytes, announcementId } = taken;
    const after = { fileName, sizeBytes };
    writing.audit({ action: "announcement.attach", entityType: "announcement", entityId: announcementId, after });
    return ok(toDocumentView(taken));
  });
}

/** Removes the document of what has not been sent, its file too. */
export async function removeDocument(ctx: ActorContext, { id }: { id: string }): Promise<Result<AttachmentView>> {
  let objectKey: string | undefined;
  const removed = await write(ctx, async (writing) => {
    const mine = and(eq(announcementAttachment.tenantId, ctx.tenant.id), eq(announcementAttachment.id, id));
    const [document] = await writing.tx.select().from(announcementAttachment).where(mine);
    if (document === undefined) return notFound("document");
    const found = await lockFor(ctx, writing, document.announcementId, "edit");
    if (!found.ok) return found;
    await writing.tx.delete(announcementAttachment).where(mine);
    const { announcementId, fileName } = document;
    const before = { fileName };
    writing.audit({ action: "announcement.detach", entityType: "announcement", entityId: announcementId, before });
    objectKey = document.objectKey;
    return ok(toDocumentView(document));
  });
  if (objectKey !== undefined) await ctx.files.remove(objectKey);
  return removed;
}

export const ofDocument = and(
  eq(announcement.tenantId, announcementAttachment.tenantId),
  eq(announcement.id, announcementAttachment.announcementId),
);
