import type { Figure } from "./measure.ts";

export interface Compared {
  readonly name: string;
  /** The first is ours. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A row for each comparison: milliseconds of all, and ours as a multiple of each other one. */
export function printComparisons(all: readonly Compared[]): void {
  const subjects = [...(all[0]?.figures.keys() ?? [])];
  const [ours = "", ...others] = subjects;
  printRows([
    ["", `${ours} p50`, "p95", ...others.flatMap((name) => [`${name} p50`, "×"])],
    ...all.map(({ name, figures }) => {
      const own = figures.get(ours);
      const beside = others.flatMap((other) => {
        const p50 = figures.get(other)?.p50 ?? Number.NaN;
        return [milliseconds(p50), ((own?.p50 ?? Number.NaN) / p50).toFixed(2)];
      });
      return [name, milliseconds(own?.p50), milliseconds(own?.p95), ...beside];
    }),
  ]);
}

/** In columns, the first to the left and figures to the right. */
export function printRows(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    process.stdout.write(`  ${cells.join("  ")}\n`);
  }
}

export function milliseconds(value = Number.NaN): string {
  return value.toFixed(1);
}
