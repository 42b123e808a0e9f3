/** Money as people read it, from integer minor units (paise, cents). Locale: English as India writes it. */

/** `₹12,50,000`; minor units are shown only when there are some. */
export function formatMoney(minor: number, currency: string): string {
  const { scale, digits } = scaleOf(currency);
  const hasFraction = minor % scale !== 0;
  return new Intl.NumberFormat("en-IN", {
    style: "currency",
    currency,
    minimumFractionDigits: hasFraction ? digits : 0,
    maximumFractionDigits: hasFraction ? digits : 0,
  }).format(minor / scale);
}

export { formatYearlyMinor as formatYearly } from "#shared/domain/compensation/format.ts";

/** Minor units of an amount that a person typed in whole units. */
export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * scaleOf(currency).scale);
}

/** Whole units, for a field that a person edits. */
export function toMajor(minor: number, currency: string): number {
  return minor / scaleOf(currency).scale;
}

function scaleOf(currency: string): { scale: number; digits: number } {
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return { scale: 10 ** digits, digits };
}
