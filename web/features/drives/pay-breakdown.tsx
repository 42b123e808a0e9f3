import { type Compensation, vestingOf } from "#shared/domain/compensation/compensation.ts";
import { ESOP_HAIRCUT_PERCENT, trueOffer } from "#shared/domain/compensation/true-offer.ts";
import { Money, YearlyPay } from "#web/components/ui/money.tsx";
import { countOf } from "#web/lib/format/labels.ts";

const PARTS = [
  ["Fixed pay", "fixedMinor"],
  ["Variable, at most", "variableMaxMinor"],
  ["Joining bonus", "joiningBonusMinor"],
  ["Retention bonus", "retentionBonusMinor"],
  ["Benefits", "benefitsMinor"],
] as const;

/** What a job pays: the headline, what of it is certain cash in the first year, and what both are made of. */
export function PayBreakdown({ pay }: { pay: Compensation }) {
  const { currency } = pay;
  const worth = trueOffer(pay);
  const ctc = worth.ctcMinor;
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      {ctc > 0 && (
        <dl className="grid grid-cols-2 divide-x divide-line bg-sunken">
          <Headline label="CTC" says="All that is counted in" minor={ctc} currency={currency} />
          <Headline
            label="Sure in year one"
            says={`Fixed pay and joining bonus, ${worth.guaranteedPercent}% of it`}
            minor={worth.guaranteedFirstYearMinor}
            currency={currency}
          />
        </dl>
      )}
      <dl className="divide-y divide-line border-t border-line text-sm first:border-t-0">
        {PARTS.filter(([, key]) => pay[key] > 0).map(([label, key]) => (
          <Part key={key} label={label} minor={pay[key]} currency={currency} />
        ))}
        {pay.esopMinor > 0 && <Part label={stockLabel(pay)} minor={pay.esopMinor} currency={currency} />}
        {pay.esopMinor > 0 && (
          <Part
            label={`Stock in year one, less ${ESOP_HAIRCUT_PERCENT}% for its risk`}
            minor={worth.esopFirstYearMinor}
            currency={currency}
          />
        )}
        {pay.stipendMonthlyMinor > 0 && (
          <Part label="Stipend a month" minor={pay.stipendMonthlyMinor} currency={currency} />
        )}
        {worth.bond && (
          <>
            <Part
              label={`Bond, ${countOf(worth.bond.months, "month")}`}
              minor={worth.bond.penaltyMinor}
              currency={currency}
            />
            <Part label="Bond, for each month" minor={worth.bond.perMonthMinor} currency={currency} />
          </>
        )}
      </dl>
      {pay.benefitsNote && (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-muted">Benefits: {pay.benefitsNote}</p>
      )}
      {ctc === 0 && pay.stipendMonthlyMinor === 0 && <p className="px-4 py-3 text-sm text-ink-muted">Unpaid</p>}
    </div>
  );
}

function stockLabel(pay: Compensation): string {
  const parts = vestingOf(pay);
  if (parts.length === 0) return "Stock";
  const years = `Stock, over ${countOf(parts.length, "year")}`;
  return pay.esopVestingPercents?.length ? `${years}: ${parts.map((part) => `${part}%`).join(", ")}` : years;
}

interface HeadlineProps {
  readonly label: string;
  readonly says: string;
  readonly minor: number;
  readonly currency: string;
}

function Headline({ label, says, minor, currency }: HeadlineProps) {
  return (
    <div className="px-4 py-3">
      <dt className="text-sm text-ink-subtle">{label}</dt>
      <dd className="text-md font-semibold">
        <YearlyPay minor={minor} currency={currency} />
      </dd>
      <dd className="text-xs text-ink-muted">{says}</dd>
    </div>
  );
}

function Part({ label, minor, currency }: { label: string; minor: number; currency: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 px-4 py-2">
      <dt className="text-ink-muted">{label}</dt>
      <dd>
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
}
