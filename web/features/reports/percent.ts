/** `82.5 %`; a dash where nobody could be counted. */
export function percent(rate: number | null): string {
  return rate === null ? "–" : `${new Intl.NumberFormat("en-IN", { maximumFractionDigits: 1 }).format(rate)} %`;
}
