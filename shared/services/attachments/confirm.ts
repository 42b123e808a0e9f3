import { and, eq } from "drizzle-orm";
import type { AttachmentView } from "#shared/contracts/attachments.ts";
import { driveAttachment } from "#shared/db/schema/attachment.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { driveInReach, drivesInReach } from "../drives/scope.ts";
import { checkDocument } from "./check-document.ts";
import { toAttachmentView } from "./view.ts";

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
  const checked = await checkDocument(ctx, opened.attachment);
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
