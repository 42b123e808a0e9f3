const units = new Map<string, number>();

/** An amount in whole units of its currency (ISO 4217): 100 paise make a rupee, and a yen has no smaller unit. */
export function toMajor(minor: number | null, currency: string): number | null {
  return minor === null ? null : minor / minorPerUnit(currency);
}

// A format is dear to make and asked for once a row.
function minorPerUnit(currency: string): number {
  const known = units.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const unit = 10 ** (maximumFractionDigits ?? 2);
  units.set(currency, unit);
  return unit;
}
