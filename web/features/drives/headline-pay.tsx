import type { PayView } from "#shared/contracts/compensation.ts";
import { Money, YearlyPay } from "#web/components/ui/money.tsx";

/** Pay at a glance: the CTC of a job, a month's stipend of an internship. */
export function HeadlinePay({ pay }: { pay: PayView }) {
  if (pay.ctcMinor > 0) return <YearlyPay minor={pay.ctcMinor} currency={pay.currency} />;
  if (pay.stipendMonthlyMinor === 0) return <span className="text-ink-subtle">Unpaid</span>;
  return (
    <span className="whitespace-nowrap">
      <Money minor={pay.stipendMonthlyMinor} currency={pay.currency} /> a month
    </span>
  );
}
