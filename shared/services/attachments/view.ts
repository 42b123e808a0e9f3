import type { AttachmentView } from "#shared/contracts/attachments.ts";
import type { driveAttachment } from "#shared/db/schema/attachment.ts";

export function toAttachmentView(row: typeof driveAttachment.$inferSelect): AttachmentView {
  const { id, fileName, contentType, sizeBytes, createdAt } = row;
  return { id, fileName, contentType, sizeBytes, createdAt: createdAt.toISOString() };
}
