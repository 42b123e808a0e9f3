/** Minor units as a person writes them: `₹12,50,000`. Whole units; the currency's own grouping in English India. */
export function formatMinor(minor: number, currency: string): string {
  return new Intl.NumberFormat("en-IN", { style: "currency", currency, maximumFractionDigits: 0 }).format(
    minor / scaleOf(currency),
  );
}

/** A year's pay at a glance: `₹12.50 LPA` (lakh a year) in rupees, `$120K a year` elsewhere. */
export function formatYearlyMinor(minor: number, currency: string): string {
  const amount = minor / scaleOf(currency);
  if (currency === "INR") {
    const lakhs = new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return `₹${lakhs.format(amount / 100_000)} LPA`;
  }
  const compact = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 1,
  });
  return `${compact.format(amount)} a year`;
}

function scaleOf(currency: string): number {
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return 10 ** digits;
}
