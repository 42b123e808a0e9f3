import { stringify } from "csv-stringify/sync";
import type { ExportPlacementReport, PlacementFigures, PlacementReport } from "#shared/contracts/reports.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { placementReport } from "./placement.ts";
import { neutralise } from "./spreadsheet-safe.ts";

/** A file to download. */
export interface ReportFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
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
  if (input.format === "csv") {
    const bytes = Buffer.from(stringify([HEADERS, ...rows], { bom: true }));
    return ok({ fileName, contentType: "text/csv; charset=utf-8", bytes });
  }
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return ok({ fileName, contentType, bytes: await toWorkbook(rows) });
}

type Row = readonly (string | number | null)[];

function toRows({ branches, total, currency }: PlacementReport): Row[] {
  const unit = minorUnits(currency);
  const line = (code: string, name: string, of: PlacementFigures): Row => [
    neutralise(code),
    neutralise(name),
    of.registered,
    of.eligible,
    of.applied,
    of.placed,
    of.offers,
    of.placementRate,
    ...[of.minPayMinor, of.medianPayMinor, of.meanPayMinor, of.maxPayMinor].map((minor) => toMajor(minor, unit)),
  ];
  return [...branches.map((branch) => line(branch.code, branch.name, branch)), line("Total", "All branches", total)];
}

/** Minor units in one whole unit: 100 paise a rupee, and 1 for the yen, which has none. */
function minorUnits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  return 10 ** (maximumFractionDigits ?? 2);
}

function toMajor(minor: number | null, unit: number): number | null {
  return minor === null ? null : minor / unit;
}

async function toWorkbook(rows: readonly Row[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const heading = HEADERS.map((value) => ({ value, fontWeight: "bold" as const }));
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  const buffer = await writeXlsxFile([heading, ...cells], { stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(buffer);
}
