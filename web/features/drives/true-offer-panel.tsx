import type { ReactNode } from "react";
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import { ESOP_HAIRCUT_PERCENT, trueOffer } from "#shared/domain/compensation/true-offer.ts";
import { Money, YearlyPay } from "#web/components/ui/money.tsx";
import { cn } from "#web/lib/class-names.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** What a pay is worth when promises are told from certainties, each figure with what it means. */
export function TrueOfferPanel({ pay }: { pay: Compensation }) {
  const { ctcMinor, guaranteedFirstYearMinor: sure, guaranteedPercent, esopFirstYearMinor, bond } = trueOffer(pay);
  const { currency } = pay;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line text-sm">
      <Figure label="CTC" says="All that the company counts in a year.">
        <YearlyPay minor={ctcMinor} currency={currency} />
      </Figure>
      <Figure
        label="Sure in year one"
        says={`Fixed pay and joining bonus${guaranteedPercent === null ? "" : `: ${guaranteedPercent}% of the CTC`}.`}
      >
        <YearlyPay minor={sure} currency={currency} />
      </Figure>
      {esopFirstYearMinor > 0 && (
        <Figure
          isWide
          label="Stock in year one"
          says={`What vests by then, less ${ESOP_HAIRCUT_PERCENT}%: nobody promises what it will fetch.`}
        >
          <Money minor={esopFirstYearMinor} currency={currency} />
        </Figure>
      )}
      {bond && (
        <Figure
          isWide
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

interface FigureProps {
  readonly label: string;
  readonly says: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Figure({ label, says, isWide = false, children }: FigureProps) {
  return (
    <div className={cn("px-4 py-3", isWide ? "col-span-2 bg-surface" : "bg-sunken")}>
      <dt className="text-ink-subtle">{label}</dt>
      <dd className="text-base font-semibold">{children}</dd>
      <dd className="text-ink-muted">{says}</dd>
    </div>
  );
}
