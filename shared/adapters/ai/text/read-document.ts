import type { UploadedDocument } from "#shared/ports/ai-engine.ts";
import { LIMITS } from "./limits.ts";
import { type ReadDocument, unreadable } from "./unreadable.ts";

/**
 * The visible text of a PDF or DOCX in reading order, within the limits of `LIMITS`. Text that a reader would not see
 * (white, tiny, transparent, off the page, zero-width) is left out and mentioned in the warnings.
 */
export async function readDocument(upload: UploadedDocument): Promise<ReadDocument> {
  if (upload.bytes.byteLength === 0) return unreadable("empty", "The file is empty.");
  if (upload.bytes.byteLength > LIMITS.maxBytes) return unreadable("too_long", "The file is larger than 5 MB.");
  const read = await readByType(upload);
  if (!read.ok) return read;
  const { text } = read.document;
  if (text.length > LIMITS.maxCharacters)
    return unreadable("too_long", "The document has far more text than a résumé.");
  if (!/\p{L}{2}/u.test(text)) {
    return unreadable(
      "empty",
      "No text could be found in the document. If it is a scan or a picture, please upload a version with text.",
    );
  }
  return read;
}

// Loaded when first needed: each reader is a library of a megabyte or more.
async function readByType({ bytes, contentType }: UploadedDocument): Promise<ReadDocument> {
  if (contentType === "application/pdf") return (await import("./pdf/read-pdf.ts")).readPdf(bytes);
  return (await import("./docx/read-docx.ts")).readDocx(bytes);
}
