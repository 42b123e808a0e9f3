const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 1_000,
  l: 100_000,
  lakh: 100_000,
  lakhs: 100_000,
  lpa: 100_000,
  cr: 10_000_000,
  crore: 10_000_000,
  crores: 10_000_000,
};

/**
 * An amount as people type it, in whole units of its currency: `12,50,000`, `12.5 lakh`, `₹45000`, `1.2 cr`. Zero when
 * left empty; undefined when it is no amount.
 */
export function parseAmount(text: string): number | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[₹$€£]\s*/, "")
    .replaceAll(",", "");
  if (bare === "") return 0;
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/.exec(bare) ?? [];
  const factor = UNITS[unit];
  if (digits === "" || factor === undefined) return undefined;
  // Through decimals, so that 8.7 lakh is not 869,999.9…
  return Math.round(Number(digits) * factor * 100) / 100;
}
