import { z } from "zod";
import { UploadTicket } from "./uploads.ts";

export const MAX_IMPORT_BYTES = 10 * 1_048_576;

export const RequestImport = z.strictObject({
  cycleId: z.uuid(),
  fileName: z.string().trim().min(1).max(200),
  sizeBytes: z.int().min(1, "This file is empty.").max(MAX_IMPORT_BYTES, "An import has at most 10 MB."),
});
export type RequestImport = z.infer<typeof RequestImport>;

export const ImportProblem = z.object({
  /** Line of the sheet, the header being 1. */
  row: z.int(),
  column: z.string(),
  code: z.string(),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** An import, and once it has been checked what it would do, or has done; the counts are null before. */
export const StudentImportView = z.object({
  id: z.uuid(),
  cycleId: z.uuid(),
  fileName: z.string(),
  status: z.enum(["uploading", "checked", "imported"]),
  totalRows: z.int().nullable(),
  goodRows: z.int().nullable(),
  newStudents: z.int().nullable(),
  changedStudents: z.int().nullable(),
  /** Headers that no field goes by; they are left out. */
  unknownColumns: z.array(z.string()),
  /** The first thousand. */
  problems: z.array(ImportProblem),
  importedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type StudentImportView = z.infer<typeof StudentImportView>;

export const StudentImportUpload = z.object({ import: StudentImportView, upload: UploadTicket });
export type StudentImportUpload = z.infer<typeof StudentImportUpload>;

export const StudentImportList = z.object({ items: z.array(StudentImportView) });
