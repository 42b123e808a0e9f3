// Sums of decimals fall short of the half by less than this: 1.005 × 100 is 100.49999999999999.
const TOLERANCE = 1e-9;

/**
 * Rounds a non-negative decimal half up, as transcripts do and as PostgreSQL's `round(numeric, int)` does: 6.95 is 7.0,
 * though the nearest double lies below it. The one rounding of grades and percentages.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5 + TOLERANCE) / scale;
}
