import type { CompanyView, ListCompanies } from "#shared/contracts/companies.ts";
import type { ExportedFile, WholeList } from "#shared/contracts/exports.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { at, exportList, type FileColumn, inWords } from "../exports/index.ts";
import { listCompanies } from "./list.ts";

const COLUMNS: readonly FileColumn<CompanyView>[] = [
  { key: "name", header: "Company", cell: ({ name }) => name },
  { key: "name", header: "About", cell: ({ about }) => about },
  { key: "website", header: "Website", cell: ({ website }) => website },
  { key: "industry", header: "Industry", cell: ({ industry }) => industry },
  { key: "status", header: "Status", cell: ({ status }) => inWords(status) },
  { key: "status", header: "Flags", cell: ({ flags }) => flags.map(inWords).join(", ") },
  { key: "status", header: "Note", cell: ({ vettingNote }) => vettingNote },
  { key: "status", header: "Vetted", cell: ({ vettedAt }, ctx) => at(ctx, vettedAt) },
  { key: "status", header: "Sees applicants until", cell: ({ accessUntil }) => accessUntil },
  { key: "createdAt", header: "Registered", cell: ({ createdAt }, ctx) => at(ctx, createdAt) },
];

/** The companies that registered at the college, as a file. */
export function exportCompanies(
  ctx: ActorContext,
  { choice, ...found }: WholeList<ListCompanies>,
): Promise<Result<ExportedFile>> {
  return exportList(ctx, choice, {
    name: "companies",
    action: "company.export",
    columns: COLUMNS,
    filters: found,
    page: (part) => listCompanies(ctx, { ...found, ...part }),
  });
}
