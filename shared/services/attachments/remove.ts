import { and, eq } from "drizzle-orm";
import type { AttachmentView } from "#shared/contracts/attachments.ts";
import { driveAttachment } from "#shared/db/schema/attachment.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { driveInReach } from "../drives/scope.ts";
import { checkNotOver } from "./scope.ts";
import { toAttachmentView } from "./view.ts";

/** Removes a document of a drive in reach, its file too. */
export async function removeAttachment(ctx: ActorContext, { id }: { id: string }): Promise<Result<AttachmentView>> {
  let objectKey: string | undefined;
  const removed = await write(ctx, async ({ tx, audit }) => {
    const mine = and(eq(driveAttachment.tenantId, ctx.tenant.id), eq(driveAttachment.id, id));
    const [found] = await tx.select().from(driveAttachment).where(mine).for("update");
    if (found === undefined) return notFound("document");
    const [job] = await tx
      .select({ id: drive.id, status: drive.status })
      .from(drive)
      .where(driveInReach(ctx, found.driveId));
    if (job === undefined) return notFound("document");
    const ready = checkNotOver(job.status);
    if (!ready.ok) return ready;
    await tx.delete(driveAttachment).where(mine);
    const { fileName } = found;
    audit({ action: "attachment.remove", entityType: "drive", entityId: job.id, before: { fileName } });
    objectKey = found.objectKey;
    return ok(toAttachmentView(found));
  });
  if (objectKey !== undefined) await ctx.files.remove(objectKey);
  return removed;
}
