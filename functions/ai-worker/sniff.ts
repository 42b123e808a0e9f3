import { fileTypeFromBuffer } from "file-type";
import type { UploadedDocument } from "#shared/ports/ai-engine.ts";

/** Word's encrypted documents are wrapped in a compound file; the engine says so with a sentence of its own. */
const ENCRYPTED_WORD = "application/x-cfb";

/** Whether the first bytes are those of the type that the file was uploaded as. An empty file may be anything. */
export async function isWhatItSays(bytes: Uint8Array, contentType: UploadedDocument["contentType"]): Promise<boolean> {
  if (bytes.byteLength === 0) return true;
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === contentType) return true;
  if (contentType !== "application/pdf") return found?.mime === ENCRYPTED_WORD;
  // ISO 32000 lets some bytes stand before the header, and some printers make use of it.
  return found === undefined && Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}
