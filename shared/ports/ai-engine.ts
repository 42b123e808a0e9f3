import type { ParsedResume } from "#shared/contracts/parsed-resume.ts";

/** A document as it was uploaded. */
export interface UploadedDocument {
  readonly bytes: Uint8Array;
  readonly contentType: "application/pdf" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

/** The document cannot be read at all: encrypted, empty, too long, not what it says it is. Retrying is of no use. */
export interface UnreadableDocument {
  readonly ok: false;
  readonly code: "encrypted" | "empty" | "too_long" | "corrupt" | "refused";
  /** A sentence for the student. */
  readonly message: string;
}

/**
 * Reads documents. Implementations treat the document's text as data, never as instructions, and cite the span that
 * each field stands on. Throws only for what may pass on a retry (network, rate limit).
 */
export interface AiEngine {
  parseResume(document: UploadedDocument): Promise<{ ok: true; resume: ParsedResume } | UnreadableDocument>;
}
