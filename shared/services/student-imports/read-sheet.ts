import { parse } from "csv-parse/sync";
import type { ImportProblem } from "#shared/contracts/student-imports.ts";
import { headerOf, recogniseHeaders } from "#shared/domain/student-import/columns.ts";
import { type ImportedStudent, type KnownCodes, readRow } from "#shared/domain/student-import/read-row.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";

/** A sheet as it was read: rows that can go in, and what is wrong with the others. */
export interface ReadSheet {
  readonly totalRows: number;
  readonly students: readonly ImportedStudent[];
  readonly problems: readonly ImportProblem[];
  readonly unknownColumns: readonly string[];
}

const DELIMITERS = [",", ";", "\t"];

/** Reads a CSV: UTF-8 with or without a byte order mark, by comma, semicolon or tab, quoted or not. */
export function readSheet(bytes: Uint8Array, known: KnownCodes): Result<ReadSheet> {
  const lines = parseCsv(bytes);
  if (!lines.ok) return lines;
  const [headers, ...rows] = lines.value;
  if (headers === undefined) return invalid({ name: "file", reason: "This file is empty." });
  const { columns, unknown, repeated, missing } = recogniseHeaders(headers.record);
  if (missing.length > 0 || repeated.length > 0) {
    const lacking = missing.map((column) => ({
      name: headerOf(column),
      reason: `The column ${headerOf(column)} is missing.`,
    }));
    const twice = repeated.map((column) => ({
      name: headerOf(column),
      reason: `The column ${headerOf(column)} stands twice.`,
    }));
    return invalid(...lacking, ...twice);
  }
  const students: ImportedStudent[] = [];
  const problems: ImportProblem[] = [];
  for (const { record, line } of rows) {
    const cells = Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, record[i] ?? ""]] : [])));
    const read = readRow(line, cells, known);
    if ("student" in read) students.push(read.student);
    else problems.push(...read.problems);
  }
  const single = rejectRepeated(students);
  return ok({
    totalRows: rows.length,
    students: single.students,
    problems: [...problems, ...single.problems].toSorted((a, b) => a.row - b.row),
    unknownColumns: unknown,
  });
}

interface Line {
  readonly record: readonly string[];
  readonly line: number;
}

function parseCsv(bytes: Uint8Array): Result<Line[]> {
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

/** Roll numbers and addresses stand once in a sheet; whichever come again are refused, naming the first. */
function rejectRepeated(students: readonly ImportedStudent[]) {
  const problems: ImportProblem[] = [];
  const kept: ImportedStudent[] = [];
  const firstRow = new Map<string, number>();
  for (const student of students) {
    const repeated = (
      [
        ["roll_no", student.rollNo.toUpperCase()],
        ["email", student.email],
      ] as const
    ).find(([column, key]) => firstRow.has(`${column} ${key}`));
    if (repeated) {
      const [column, key] = repeated;
      const message = `This stands in row ${firstRow.get(`${column} ${key}`)} already.`;
      problems.push({ row: student.row, column, code: "repeated", message });
      continue;
    }
    firstRow.set(`roll_no ${student.rollNo.toUpperCase()}`, student.row).set(`email ${student.email}`, student.row);
    kept.push(student);
  }
  return { students: kept, problems };
}
