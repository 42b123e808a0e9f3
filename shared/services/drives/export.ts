import type { DriveRow, ListDrives } from "#shared/contracts/drives.ts";
import type { ExportedFile, WholeList } from "#shared/contracts/exports.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { at, exportList, type FileColumn, inWords, payColumns } from "../exports/index.ts";
import { listDrives } from "./read.ts";

const COLUMNS: readonly FileColumn<DriveRow>[] = [
  { key: "title", header: "Role", cell: ({ title }) => title },
  { key: "title", header: "Company", cell: ({ company }) => company.name },
  { key: "title", header: "Kind", cell: ({ outcome }) => inWords(outcome) },
  { key: "status", header: "Status", cell: ({ status }) => inWords(status) },
  ...payColumns<DriveRow>(({ pay }) => pay),
  { key: "closesAt", header: "Apply by", cell: ({ applicationsCloseAt }, ctx) => at(ctx, applicationsCloseAt) },
  { key: "applications", header: "Applications", cell: ({ applications }) => applications },
  { key: "offers", header: "Offers", cell: ({ offers }) => offers },
  { key: "createdAt", header: "Drafted", cell: ({ createdAt }, ctx) => at(ctx, createdAt) },
  { key: "createdAt", header: "Published", cell: ({ publishedAt }, ctx) => at(ctx, publishedAt) },
];

/** The drives in the caller's reach, as a file; a recruiter's are those of their company. */
export function exportDrives(
  ctx: ActorContext,
  { choice, ...found }: WholeList<ListDrives>,
): Promise<Result<ExportedFile>> {
  return exportList(ctx, choice, {
    name: "drives",
    action: "drive.export",
    columns: COLUMNS,
    filters: found,
    page: (part) => listDrives(ctx, { ...found, ...part }),
  });
}
