/** Below this a count could tell somebody outside who a student is. */
export const SMALLEST_CELL = 5;

/**
 * Counts as an outsider may see them: small ones are withheld (null); and when that leaves a single one withheld, which
 * the sum would give away, the smallest of the others is withheld with it.
 */
export function suppressSmallCells(counts: readonly number[]): readonly (number | null)[] {
  const withheld = new Set(counts.flatMap((count, i) => (count < SMALLEST_CELL ? [i] : [])));
  if (withheld.size === 1 && counts.length > 1) {
    const others = counts.map((count, i) => ({ count, i })).filter(({ i }) => !withheld.has(i));
    const smallest = others.reduce((least, each) => (each.count < least.count ? each : least));
    withheld.add(smallest.i);
  }
  return counts.map((count, i) => (withheld.has(i) ? null : count));
}
