import { fileTypeFromBuffer } from "file-type";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import { ObjectTooLarge } from "#shared/ports/file-store.ts";
import type { ActorContext } from "./context.ts";

export interface Upload {
  readonly objectKey: string;
  /** As announced, before the file was sent. */
  readonly contentType: string;
  readonly sizeBytes: number;
}

/**
 * Refuses an upload that has not arrived, or is not of the size and the kind that were announced: storage checks neither.
 * What is refused is removed. Answers the kind.
 */
export async function checkUpload<T extends string>(
  ctx: ActorContext,
  upload: Upload,
  allowed: { readonly types: readonly T[]; readonly maxBytes: number },
): Promise<Result<T>> {
  const bytes = await readAtMost(ctx, upload.objectKey, allowed.maxBytes);
  if (bytes === undefined) return refuse("conflict", "not_uploaded", "The file has not arrived yet. Upload it first.");
  const type = allowed.types.find((known) => known === upload.contentType);
  const actual = bytes ? (await fileTypeFromBuffer(bytes))?.mime : undefined;
  if (type && actual === type && bytes?.byteLength === upload.sizeBytes) return ok(type);
  await ctx.files.remove(upload.objectKey);
  return invalid({
    name: "file",
    reason:
      actual === upload.contentType
        ? "The file is not of the size that was announced. Upload it again."
        : "This file is not the PDF or Word document that its name says.",
  });
}

/** The file; null when it is larger than allowed, undefined when there is none. */
async function readAtMost(ctx: ActorContext, key: string, maxBytes: number): Promise<Uint8Array | null | undefined> {
  try {
    return await ctx.files.read(key, maxBytes);
  } catch (error) {
    if (error instanceof ObjectTooLarge) return null;
    throw error;
  }
}
