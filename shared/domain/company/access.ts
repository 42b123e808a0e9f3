const DAY_MS = 86_400_000;

/**
 * The last day on which a company's recruiters see the applicants of a season that ends on `endsOn`: `days` after it,
 * or the day until which the office has let them, whichever is later. Days are `YYYY-MM-DD`.
 */
export function lastDayOfAccess(endsOn: string, days: number, extendedUntil: string | null): string {
  const usual = new Date(Date.parse(`${endsOn}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
  return extendedUntil !== null && extendedUntil > usual ? extendedUntil : usual;
}
