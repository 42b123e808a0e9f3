import type { ExportPlacementReport, PlacementFigures, PlacementReport } from "#shared/contracts/reports.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toMajor } from "../sheets/money.ts";
import { type Cell, type SheetFile, writeSheet } from "../sheets/write-sheet.ts";
import { placementReport } from "./placement.ts";

/** A file to download. */
export interface ReportFile extends SheetFile {
  readonly fileName: string;
}

const HEADERS = [
  "Branch",
  "Name",
  "Registered",
  "Eligible",
  "Applied",
  "Placed",
  "Offers",
  "Placement rate %",
  "Minimum pay",
  "Median pay",
  "Mean pay",
  "Maximum pay",
] as const;

/** The placement report as a spreadsheet; pay in whole units of its currency. */
export async function exportPlacementReport(
  ctx: ActorContext,
  input: ExportPlacementReport,
): Promise<Result<ReportFile>> {
  const report = await placementReport(ctx, input);
  if (!report.ok) return report;
  const rows = toRows(report.value);
  const fileName = `placement-${ctx.tenant.slug}-${ctx.now().toISOString().slice(0, 10)}.${input.format}`;
  return ok({ fileName, ...(await writeSheet(input.format, HEADERS, rows)) });
}

function toRows({ branches, total, currency }: PlacementReport): Cell[][] {
  const line = (code: string, name: string, of: PlacementFigures): Cell[] => [
    code,
    name,
    of.registered,
    of.eligible,
    of.applied,
    of.placed,
    of.offers,
    of.placementRate,
    ...[of.minPayMinor, of.medianPayMinor, of.meanPayMinor, of.maxPayMinor].map((minor) => toMajor(minor, currency)),
  ];
  return [...branches.map((branch) => line(branch.code, branch.name, branch)), line("Total", "All branches", total)];
}
