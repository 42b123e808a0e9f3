import { parse } from "csv-parse/sync";
import { readZip, writeZip, ZipError } from "#shared/domain/archive/zip.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";

/** One line of a sheet that is not blank. */
export interface SheetLine {
  readonly record: readonly string[];
  /** Its number in the sheet, from 1. */
  readonly line: number;
}

const DELIMITERS = [",", ";", "\t"];

/** Reads a CSV: UTF-8 with or without a byte order mark, by comma, semicolon or tab, quoted or not. */
export function readCsv(bytes: Uint8Array): Result<SheetLine[]> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return invalid({ name: "file", reason: "This file is not UTF-8 text. Save it as CSV UTF-8." });
  }
  const head = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = DELIMITERS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ",";
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 100_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return ok(parsed.map(({ record, info }) => ({ record, line: info.lines })));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "It cannot be read.";
    return invalid({ name: "file", reason: `This file is not a CSV: ${reason}` });
  }
}

/** Reads a CSV, or the first sheet of a workbook (XLSX), told apart by their first bytes. */
export async function readRows(bytes: Uint8Array): Promise<Result<SheetLine[]>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readWorkbook(bytes) : readCsv(bytes);
}

/** What a workbook may unpack to. A sheet of 5 MB that somebody typed unpacks to ten or twenty times that. */
const LIMITS = { maxInflatedBytes: 50_000_000, maxInflationRatio: 100 };

async function readWorkbook(bytes: Uint8Array): Promise<Result<SheetLine[]>> {
  const { readSheet } = await import("read-excel-file/node");
  try {
    // Unpacked here, within limits, and packed anew: nothing of the archive as it came reaches the reader, which has none.
    const parts = readZip(bytes, (name) => /\.(xml|rels)$/.test(name), LIMITS);
    const rows = await readSheet(writeZip(parts));
    const lines = rows.map((row, i) => ({ record: row.map(textOf), line: i + 1 }));
    return ok(lines.filter(({ record }) => record.some((cell) => cell.trim() !== "")));
  } catch (error) {
    if (error instanceof ZipError && error.reason === "too_large") {
      return refuse(
        "too_large",
        "unpacks_too_large",
        "This workbook unpacks to far more than its size. Copy the sheet into a new workbook, or save it as CSV.",
      );
    }
    return invalid({
      name: "file",
      reason: "This workbook cannot be read. Save it as XLSX or CSV, without a password.",
    });
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
