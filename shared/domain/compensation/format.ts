/** Minor units as a person writes them: `₹12,50,000`. Whole units; the currency's own grouping in English India. */
export function formatMinor(minor: number, currency: string): string {
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return new Intl.NumberFormat("en-IN", { style: "currency", currency, maximumFractionDigits: 0 }).format(
    minor / 10 ** digits,
  );
}
