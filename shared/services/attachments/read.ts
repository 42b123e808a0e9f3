import { and, asc, eq } from "drizzle-orm";
import type { AttachmentList } from "#shared/contracts/attachments.ts";
import { driveAttachment } from "#shared/db/schema/attachment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { isDriveOver } from "#shared/domain/drive/statuses.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { managesAttachments, selectSeenDrive } from "./scope.ts";
import { toAttachmentView } from "./view.ts";

/** A drive's documents, for whoever may see the drive. */
export async function listAttachments(ctx: ActorContext, { id }: { id: string }): Promise<Result<AttachmentList>> {
  const [[job], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectSeenDrive(orm, ctx, id),
    orm
      .select()
      .from(driveAttachment)
      .where(
        and(
          eq(driveAttachment.tenantId, ctx.tenant.id),
          eq(driveAttachment.driveId, id),
          eq(driveAttachment.status, "ready"),
        ),
      )
      .orderBy(asc(driveAttachment.createdAt)),
  ]);
  if (job === undefined) return notFound("drive");
  return ok({
    items: rows.map(toAttachmentView),
    isManaged: managesAttachments(ctx.actor.role) && !isDriveOver(job.status),
  });
}

/** A short-lived link to download a document of a drive that the caller may see. */
export async function attachmentDownloadUrl(
  ctx: ActorContext,
  { id }: { id: string },
): Promise<Result<{ url: string }>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(driveAttachment)
      .where(and(eq(driveAttachment.tenantId, ctx.tenant.id), eq(driveAttachment.id, id))),
  ]);
  if (found === undefined || found.status !== "ready") return notFound("document");
  const [[job]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectSeenDrive(orm, ctx, found.driveId)]);
  if (job === undefined) return notFound("document");
  return ok({ url: await ctx.files.signDownload({ key: found.objectKey, fileName: found.fileName }) });
}
