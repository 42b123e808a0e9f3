import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES } from "#shared/contracts/attachments.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import { checkUpload, type Upload } from "../_kernel/check-upload.ts";
import type { ActorContext } from "../_kernel/context.ts";

interface UploadedDocument extends Upload {
  readonly status: "uploading" | "ready";
}

/** Refuses an uploaded document as `checkUpload` does, unless it was taken before. */
export async function checkDocument(ctx: ActorContext, row: UploadedDocument): Promise<Result<void>> {
  if (row.status === "ready") return ok(undefined);
  const checked = await checkUpload(ctx, row, { types: ATTACHMENT_TYPES, maxBytes: MAX_ATTACHMENT_BYTES });
  return checked.ok ? ok(undefined) : checked;
}
