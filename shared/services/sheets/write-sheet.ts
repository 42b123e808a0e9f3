import { stringify } from "csv-stringify/sync";
import type { SheetFormat } from "#shared/contracts/exports.ts";
import { neutralise } from "./spreadsheet-safe.ts";

/** What stands in one cell; null leaves it empty. */
export type Cell = string | number | null;

const TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A sheet as a file. */
export interface SheetFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Headers and rows as CSV (UTF-8 with a byte order mark, which Excel asks for) or XLSX. No text of theirs becomes a formula. */
export async function writeSheet(
  format: SheetFormat,
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<SheetFile> {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutralise(cell) : cell)));
  const contentType = TYPES[format];
  if (format === "csv") return { contentType, bytes: Buffer.from(stringify([headers, ...safe], { bom: true })) };
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const heading = headers.map((value) => ({ value, fontWeight: "bold" as const }));
  const cells = safe.map((row) => row.map((value) => (value === null ? null : { value })));
  const buffer = await writeXlsxFile([heading, ...cells], { stickyRowsCount: 1 }).toBuffer();
  return { contentType, bytes: new Uint8Array(buffer) };
}
