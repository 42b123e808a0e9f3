import type { ImportProblem } from "#shared/contracts/student-imports.ts";
import { headerOf, recogniseHeaders } from "#shared/domain/student-import/columns.ts";
import { type ImportedStudent, type KnownCodes, readRow } from "#shared/domain/student-import/read-row.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import { readCsv } from "../sheets/read-rows.ts";

/** A sheet as it was read: rows that can go in, and what is wrong with the others. */
export interface ReadSheet {
  readonly totalRows: number;
  readonly students: readonly ImportedStudent[];
  readonly problems: readonly ImportProblem[];
  readonly unknownColumns: readonly string[];
}

/** Reads a roll of students from a CSV. */
export function readSheet(bytes: Uint8Array, known: KnownCodes): Result<ReadSheet> {
  const lines = readCsv(bytes);
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
