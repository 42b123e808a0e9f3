import { fileTypeFromBuffer } from "file-type";
import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES } from "#shared/contracts/attachments.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import { ObjectTooLarge } from "#shared/ports/file-store.ts";
import type { ActorContext } from "../_kernel/context.ts";

interface UploadedDocument {
  readonly objectKey: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly status: "uploading" | "ready";
}

/**
 * Refuses an uploaded document that has not arrived, or is not of the size and kind that were announced: storage checks
 * neither. What is refused is removed.
 */
export async function checkDocument(ctx: ActorContext, row: UploadedDocument): Promise<Result<void>> {
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
