import { and, eq, sql } from "drizzle-orm";
import { type AttachmentUpload, MAX_ATTACHMENTS, type RequestAttachmentUpload } from "#shared/contracts/attachments.ts";
import { driveAttachment } from "#shared/db/schema/attachment.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { driveInReach } from "../drives/scope.ts";
import { checkNotOver } from "./scope.ts";
import { toAttachmentView } from "./view.ts";

/** Leave to upload one more document of a drive straight to storage; it is seen once it is confirmed. */
export function requestAttachmentUpload(
  ctx: ActorContext,
  { id: driveId, ...file }: RequestAttachmentUpload & { id: string },
): Promise<Result<AttachmentUpload>> {
  return write(ctx, async ({ tx, audit }) => {
    const [job] = await tx
      .select({ status: drive.status })
      .from(drive)
      .where(driveInReach(ctx, driveId))
      .for("no key update");
    if (job === undefined) return notFound("drive");
    const ready = checkNotOver(job.status);
    if (!ready.ok) return ready;
    const [kept] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(driveAttachment)
      .where(
        and(
          eq(driveAttachment.tenantId, ctx.tenant.id),
          eq(driveAttachment.driveId, driveId),
          eq(driveAttachment.status, "ready"),
        ),
      );
    if ((kept?.count ?? 0) >= MAX_ATTACHMENTS) {
      const sentence = `This drive has ${MAX_ATTACHMENTS} documents. Remove one that is no longer needed.`;
      return refuse("conflict", "too_many_attachments", sentence);
    }
    const id = ctx.newId();
    const objectKey = `tenants/${ctx.tenant.id}/drives/${driveId}/${id}`;
    const own = { tenantId: ctx.tenant.id, id, driveId, objectKey, uploadedBy: ctx.actor.membershipId };
    const [opened] = await tx
      .insert(driveAttachment)
      .values({ ...own, ...file, status: "uploading", createdAt: ctx.now() })
      .returning();
    if (opened === undefined) throw new Error("a document was not opened");
    audit({ action: "attachment.open", entityType: "drive", entityId: driveId, after: file });
    const { contentType, sizeBytes } = file;
    const upload = await ctx.files.signUpload({ key: objectKey, contentType, sizeBytes });
    return ok({ attachment: toAttachmentView(opened), upload: { ...upload } });
  });
}
