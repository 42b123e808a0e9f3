import type { StudentImportView } from "#shared/contracts/student-imports.ts";
import type { studentImport } from "#shared/db/schema/student-import.ts";

export function toImportView(row: typeof studentImport.$inferSelect): StudentImportView {
  const { id, cycleId, fileName, status, totalRows, goodRows, problems, importedAt, createdAt } = row;
  const { newStudents, changedStudents, unknownColumns } = row;
  return {
    id,
    cycleId,
    fileName,
    status,
    totalRows,
    goodRows,
    newStudents,
    changedStudents,
    unknownColumns,
    problems: problems ?? [],
    importedAt: importedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
