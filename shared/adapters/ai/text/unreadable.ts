import type { UnreadableDocument } from "#shared/ports/ai-engine.ts";
import type { ExtractedText } from "./extracted-text.ts";

export type ReadDocument = { readonly ok: true; readonly document: ExtractedText } | UnreadableDocument;

/** A refusal with a sentence for the student. */
export function unreadable(code: UnreadableDocument["code"], message: string): UnreadableDocument {
  return { ok: false, code, message };
}
