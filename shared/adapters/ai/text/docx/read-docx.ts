import mammoth from "mammoth";
import { TextBuilder } from "../extracted-text.ts";
import { LIMITS } from "../limits.ts";
import { type ReadDocument, unreadable } from "../unreadable.ts";
import { hiddenTextWarning } from "../warnings.ts";
import { composeDocument } from "./compose.ts";
import { withoutHiddenRuns } from "./hidden-runs.ts";
import { toWordNode, type WordNode } from "./word-document.ts";
import { readZip, writeZip, ZipError } from "#shared/domain/archive/zip.ts";

type Parts = Map<string, Buffer>;

/** Everything else (pictures, embedded files, macros) is never unpacked. */
const TEXT_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|header\d*)\.xml|word\/_rels\/(document|header\d*)\.xml\.rels)$/;
const HEADER = /^word\/header\d*\.xml$/;
const BODY = "word/document.xml";
const NO_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Reads a DOCX's visible text. A broken or oversized file is a refusal, never a throw. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  // An encrypted DOCX is no zip: it is wrapped in a compound file, whose first bytes these are.
  if (Buffer.from(bytes.subarray(0, 4)).toString("hex") === "d0cf11e0")
    return unreadable("encrypted", "The document is protected by a password. Please upload it without one.");
  const parts = unpack(bytes);
  if (parts === "too_large") return unreadable("too_long", "The document unpacks to far more than a résumé holds.");
  const read = parts?.has(BODY) ? await hideAndRead(parts) : undefined;
  if (!read) return unreadable("corrupt", "The document is damaged: it could not be opened as a Word document.");
  const builder = new TextBuilder();
  const invisible = composeDocument(builder, read.trees);
  return { ok: true, document: builder.build(hiddenTextWarning(read.hidden + invisible)) };
}

function unpack(bytes: Uint8Array): Parts | "too_large" | undefined {
  try {
    return readZip(bytes, (name) => TEXT_PARTS.test(name), LIMITS);
  } catch (error) {
    if (error instanceof ZipError) return error.reason === "too_large" ? "too_large" : undefined;
    throw error;
  }
}

async function hideAndRead(parts: Parts): Promise<{ trees: WordNode[]; hidden: number } | undefined> {
  let hidden = 0;
  for (const [name, content] of parts) {
    if (name !== BODY && !HEADER.test(name)) continue;
    const shown = withoutHiddenRuns(content.toString("utf8"));
    hidden += shown.hidden;
    parts.set(name, Buffer.from(shown.xml));
  }
  const headers = [...parts.keys()].filter((name) => HEADER.test(name)).map((name) => asDocument(parts, name));
  const trees: WordNode[] = [];
  for (const document of [...headers, parts]) {
    const tree = await readTree(document);
    if (!tree) return undefined;
    trees.push(tree);
  }
  return { trees, hidden };
}

async function readTree(parts: Parts): Promise<WordNode | undefined> {
  let tree: unknown;
  try {
    await mammoth.convertToHtml(
      { buffer: writeZip(parts) },
      { transformDocument: (element: unknown) => ((tree = element), element), externalFileAccess: false },
    );
  } catch {
    // XML that does not parse, or parts that refer to what is not there.
    return undefined;
  }
  return toWordNode(tree);
}

// mammoth reads no headers, where many put their name and address: each is handed to it as a document of its own.
function asDocument(parts: Parts, header: string): Parts {
  const body = String(parts.get(header))
    .replace(/<w:hdr\b([^>]*)>/, "<w:document$1><w:body>")
    .replace("</w:hdr>", "</w:body></w:document>");
  const relations = parts.get(header.replace("word/", "word/_rels/").concat(".rels")) ?? Buffer.from(NO_RELATIONS);
  return new Map([...parts, [BODY, Buffer.from(body)], ["word/_rels/document.xml.rels", relations]]);
}
