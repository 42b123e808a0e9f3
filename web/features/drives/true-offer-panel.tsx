import type { ReactNode } from "react";
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import { ESOP_HAIRCUT_PERCENT, trueOffer } from "#shared/domain/compensation/true-offer.ts";
import { Money, YearlyPay } from "#web/components/ui/money.tsx";
import { countOf } from "#web/lib/format/labels.ts";

/** What a pay is worth when promises are told from certainties, each figure with what it means. */
export function TrueOfferPanel({ pay }: { pay: Compensation }) {
  const { ctcMinor, guaranteedFirstYearMinor: sure, guaranteedPercent, esopFirstYearMinor, bond } = trueOffer(pay);
  const { currency } = pay;
  return (
    <dl className="divide-y divide-line overflow-hidden rounded-lg border border-line text-sm">
      <div className="grid grid-cols-2 divide-x divide-line bg-sunken">
        <Figure label="CTC" says="All that the company counts in a year.">
          <YearlyPay minor={ctcMinor} currency={currency} />
        </Figure>
        <Figure
          label="Sure in year one"
          says={`Fixed pay and joining bonus${guaranteedPercent === null ? "" : `: ${guaranteedPercent}% of the CTC`}.`}
        >
          <YearlyPay minor={sure} currency={currency} />
        </Figure>
      </div>
      {esopFirstYearMinor > 0 && (
        <Figure
          label="Stock in year one"
          says={`What vests by then, less ${ESOP_HAIRCUT_PERCENT}%: nobody promises what it will fetch.`}
        >
          <Money minor={esopFirstYearMinor} currency={currency} />
        </Figure>
      )}
      {bond && (
        <Figure
          label={`Bond of ${countOf(bond.months, "month")}`}
          says={
            bond.inMonthsOfPay === null
              ? "For each month that it binds."
              : `For each month that it binds. Leaving costs ${bond.inMonthsOfPay} months of fixed pay.`
          }
        >
          <Money minor={bond.perMonthMinor} currency={currency} /> a month
        </Figure>
      )}
    </dl>
  );
}

function Figure({ label, says, children }: { label: string; says: string; children: ReactNode }) {
  return (
    <div className="px-4 py-3">
      <dt className="text-ink-subtle">{label}</dt>
      <dd className="text-base font-semibold">{children}</dd>
      <dd className="text-ink-muted">{says}</dd>
    </div>
  );
}
