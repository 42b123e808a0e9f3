import { and, eq } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import { ATTACHMENT_TYPES, type AttachmentView, MAX_ATTACHMENT_BYTES } from "#shared/contracts/attachments.ts";
import { drive, driveAttachment } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { ObjectTooLarge } from "#shared/ports/file-store.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { driveInReach, drivesInReach } from "../drives/scope.ts";
import { toAttachmentView } from "./view.ts";

type AttachmentRow = typeof driveAttachment.$inferSelect;

/**
 * Takes an uploaded document: its size and its first bytes must be those that were announced, since storage does not
 * check them. Until then nobody is shown it.
 */
export async function confirmAttachment(ctx: ActorContext, { id }: { id: string }): Promise<Result<AttachmentView>> {
  const [[opened]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ attachment: driveAttachment, driveId: drive.id })
      .from(driveAttachment)
      .innerJoin(drive, and(eq(drive.tenantId, driveAttachment.tenantId), eq(drive.id, driveAttachment.driveId)))
      .where(and(eq(driveAttachment.id, id), drivesInReach(ctx))),
  ]);
  if (opened === undefined) return notFound("document");
  const checked = await checkUpload(ctx, opened.attachment);
  if (!checked.ok) return checked;
  return write(ctx, async ({ tx, audit }) => {
    const [job] = await tx.select({ id: drive.id }).from(drive).where(driveInReach(ctx, opened.driveId));
    if (job === undefined) return notFound("document");
    const [taken] = await tx
      .update(driveAttachment)
      .set({ status: "ready" })
      .where(and(eq(driveAttachment.tenantId, ctx.tenant.id), eq(driveAttachment.id, id)))
      .returning();
    if (taken === undefined) return notFound("document");
    const { fileName, sizeBytes } = taken;
    audit({ action: "attachment.add", entityType: "drive", entityId: job.id, after: { fileName, sizeBytes } });
    return ok(toAttachmentView(taken));
  });
}

async function checkUpload(ctx: ActorContext, row: AttachmentRow): Promise<Result<void>> {
  if (row.status === "ready") return ok(undefined);
  const bytes = await readAtMost(ctx, row.objectKey);
  if (bytes === undefined) return refuse("conflict", "not_uploaded", "The file has not arrived yet. Upload it first.");
  const actual = bytes ? (await fileTypeFromBuffer(bytes))?.mime : undefined;
  const isKnown = ATTACHMENT_TYPES.some((type) => type === actual);
  if (isKnown && actual === row.contentType && bytes?.byteLength === row.sizeBytes) return ok(undefined);
  await ctx.files.remove(row.objectKey);
  return invalid({
    name: "file",
    reason:
      actual === row.contentType
        ? "The file is not of the size that was announced. Upload it again."
        : "This file is not the PDF or Word document that its name says.",
  });
}

/** The file; null when it is larger than was allowed, undefined when there is none. */
async function readAtMost(ctx: ActorContext, key: string): Promise<Uint8Array | null | undefined> {
  try {
    return await ctx.files.read(key, MAX_ATTACHMENT_BYTES);
  } catch (error) {
    if (error instanceof ObjectTooLarge) return null;
    throw error;
  }
}
