import { formatMoney, formatYearly } from "#web/lib/format/money.ts";

/** A sum of money, in full: `₹12,50,000`. Integer minor units. */
export function Money({ minor, currency }: { minor: number; currency: string }) {
  return <span className="tabular-nums">{formatMoney(minor, currency)}</span>;
}

/** A year's pay at a glance, `₹12.50 LPA`; in full for who points at it. */
export function YearlyPay({ minor, currency }: { minor: number; currency: string }) {
  return (
    <span className="whitespace-nowrap tabular-nums" title={`${formatMoney(minor, currency)} a year`}>
      {formatYearly(minor, currency)}
    </span>
  );
}
