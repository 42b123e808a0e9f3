/**
 * Rounds a non-negative number of at most `decimals + 1` decimals half up, as transcripts do and as PostgreSQL's
 * `round(numeric, int)` does: 6.95 is 7.0, though the nearest double lies below it.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor((Math.round(value * scale * 10) + 5) / 10) / scale;
}
