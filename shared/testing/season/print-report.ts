interface Figures {
  readonly code?: string;
  readonly registered: number;
  readonly applied: number;
  readonly placed: number;
  readonly offers: number;
  readonly placementRate: number | null;
  readonly medianPayMinor: number | null;
  readonly maxPayMinor: number | null;
}

/** Prints the placement report as a table; pay in lakhs a year. */
export function printReport(report: { readonly branches: readonly Figures[]; readonly total: Figures }): void {
  const lakhs = (minor: number | null) => (minor === null ? "–" : (minor / 10_000_000).toFixed(2));
  const rows = [...report.branches, { ...report.total, code: "Total" }].map((row) => ({
    branch: row.code,
    registered: row.registered,
    applied: row.applied,
    placed: row.placed,
    offers: row.offers,
    "rate %": row.placementRate,
    "median LPA": lakhs(row.medianPayMinor),
    "max LPA": lakhs(row.maxPayMinor),
  }));
  process.stdout.write("\n");
  console.table(rows);
}
