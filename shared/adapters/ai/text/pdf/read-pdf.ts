import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { TextBuilder } from "../extracted-text.ts";
import { LIMITS } from "../limits.ts";
import { type ReadDocument, unreadable } from "../unreadable.ts";
import { hiddenTextWarning } from "../warnings.ts";
import { toBlocks } from "./columns.ts";
import { composePage, type LinkArea } from "./compose.ts";
import { type PageGlyphs, readGlyphs } from "./glyphs.ts";
import type { Font } from "./graphics-state.ts";
import { apply, type Matrix, toMatrix } from "./matrix.ts";
import { toSegments } from "./segments.ts";
import { readTables } from "./tables.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;

/** Reads a PDF's visible text. A broken, encrypted or overlong file is a refusal, never a throw. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const deadline = Date.now() + LIMITS.maxMilliseconds;
  const pdf = await open(bytes);
  if (pdf === "encrypted")
    return unreadable("encrypted", "The document is protected by a password. Please upload it without one.");
  if (!pdf) return DAMAGED;
  try {
    if (pdf.numPages > LIMITS.maxPages)
      return unreadable(
        "too_long",
        `The document has ${pdf.numPages} pages; a résumé here has at most ${LIMITS.maxPages}.`,
      );
    return await readPages(pdf, deadline);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const DAMAGED = unreadable("corrupt", "The document is damaged: it could not be opened as a PDF.");

async function open(bytes: Uint8Array): Promise<Pdf | "encrypted" | undefined> {
  try {
    // A copy, because pdf.js takes the memory for its own, and takes no Buffer. Large pictures are of no use here and cost memory.
    return await getDocumentProxy(new Uint8Array(bytes), {
      maxImageSize: 4_000_000,
      verbosity: 0,
    });
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "encrypted" : undefined;
  }
}

async function readPages(pdf: Pdf, deadline: number): Promise<ReadDocument> {
  const { OPS } = await getResolvedPDFJS();
  const names = Object.fromEntries(Object.entries(OPS).map(([name, number]) => [number, name]));
  const builder = new TextBuilder();
  let hidden = 0;
  let rotated = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const drawn = await beforeDeadline(drawPage(pdf, number), deadline);
    if (drawn === "late") return unreadable("too_long", "The document takes too long to read.");
    if (!drawn) return DAMAGED;
    const read = readPage(drawn, names, builder);
    hidden += read.hidden;
    rotated += read.rotated;
  }
  const warnings = [
    ...hiddenTextWarning(hidden),
    ...(rotated > 0 ? ["Text that does not run from left to right was left unread."] : []),
  ];
  return { ok: true, document: builder.build(warnings) };
}

interface DrawnPage {
  readonly page: PdfPage;
  readonly list: Awaited<ReturnType<PdfPage["getOperatorList"]>>;
  readonly annotations: readonly unknown[];
}

async function drawPage(pdf: Pdf, number: number): Promise<DrawnPage | undefined> {
  try {
    const page = await pdf.getPage(number);
    const [list, annotations] = await Promise.all([page.getOperatorList(), page.getAnnotations()]);
    return { page, list, annotations };
  } catch {
    // A page that pdf.js cannot make sense of.
    return undefined;
  }
}

function readPage(
  { page, list, annotations }: DrawnPage,
  names: Record<number, string>,
  builder: TextBuilder,
): PageGlyphs {
  const viewport = page.getViewport({ scale: 1 });
  const transform = toMatrix(viewport.transform);
  const read = readGlyphs({
    width: viewport.width,
    height: viewport.height,
    transform,
    operators: list.fnArray,
    operands: list.argsArray,
    names,
    font: (id) => toFont(page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined),
  });
  const areas = annotations.flatMap((annotation) => toLinkArea(annotation, transform));
  const { cells, rest } = readTables(read.glyphs, read.rules);
  composePage(builder, toBlocks([...cells, ...toSegments(rest)]), areas);
  page.cleanup();
  return read;
}

function toFont(value: unknown): Font {
  const { bold, black, name, fontMatrix } = Object(value) as Readonly<Record<string, unknown>>;
  const scale = Array.isArray(fontMatrix) ? Number(fontMatrix[0]) : 0.001;
  // TeX's bold fonts are called CMBX and the like and do not say so otherwise.
  return { bold: bold === true || black === true || /bold|black|heavy|cmbx|sfbx/i.test(String(name)), scale };
}

function toLinkArea(annotation: unknown, transform: Matrix): LinkArea[] {
  const { subtype, url, rect } = Object(annotation) as Readonly<Record<string, unknown>>;
  if (subtype !== "Link" || typeof url !== "string" || !/^(https?|mailto):/i.test(url) || !Array.isArray(rect))
    return [];
  const [left, top] = apply(transform, Number(rect[0]), Number(rect[1]));
  const [right, bottom] = apply(transform, Number(rect[2]), Number(rect[3]));
  return [
    { url, x0: Math.min(left, right), x1: Math.max(left, right), y0: Math.min(top, bottom), y1: Math.max(top, bottom) },
  ];
}

async function beforeDeadline<T>(work: Promise<T>, deadline: number): Promise<T | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), Math.max(0, deadline - Date.now()));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
