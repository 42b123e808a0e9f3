import type { PayView } from "#shared/contracts/compensation.ts";
import { Money, YearlyPay } from "#web/components/ui/money.tsx";

/** What is certain first, the headline beside it; a stipend by the month. */
export function PaySummary({ pay, isLarge = false }: { pay: PayView; isLarge?: boolean }) {
  const { currency, ctcMinor, guaranteedFirstYearMinor: sure, stipendMonthlyMinor: stipend } = pay;
  const figure = isLarge ? "text-xl font-semibold" : "text-md font-semibold";
  return (
    <span className="flex flex-col">
      {ctcMinor > 0 && (
        <>
          <span>
            <span className={figure}>
              <YearlyPay minor={sure} currency={currency} />
            </span>{" "}
            <span className="text-sm text-ink-muted">sure in year one</span>
          </span>
          <span className="text-sm text-ink-muted">
            CTC <YearlyPay minor={ctcMinor} currency={currency} />
          </span>
        </>
      )}
      {stipend > 0 && (
        <span className={ctcMinor > 0 ? "text-sm text-ink-muted" : undefined}>
          <span className={ctcMinor > 0 ? undefined : figure}>
            <Money minor={stipend} currency={currency} />
          </span>{" "}
          <span className="text-sm text-ink-muted">stipend a month</span>
        </span>
      )}
      {ctcMinor === 0 && stipend === 0 && <span className="text-ink-subtle">Unpaid</span>}
    </span>
  );
}
