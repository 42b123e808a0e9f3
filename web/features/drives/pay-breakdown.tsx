import { type Compensation, ctcMinor, guaranteedFirstYearMinor } from "#shared/domain/compensation/compensation.ts";
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
  const ctc = ctcMinor(pay);
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      {ctc > 0 && (
        <dl className="grid grid-cols-2 divide-x divide-line bg-sunken">
          <Headline label="CTC" minor={ctc} currency={currency} />
          <Headline label="Sure in year one" minor={guaranteedFirstYearMinor(pay)} currency={currency} />
        </dl>
      )}
      <dl className="divide-y divide-line border-t border-line text-sm first:border-t-0">
        {PARTS.filter(([, key]) => pay[key] > 0).map(([label, key]) => (
          <Part key={key} label={label} minor={pay[key]} currency={currency} />
        ))}
        {pay.esopMinor > 0 && (
          <Part
            label={pay.esopVestingYears > 0 ? `Stock, over ${countOf(pay.esopVestingYears, "year")}` : "Stock"}
            minor={pay.esopMinor}
            currency={currency}
          />
        )}
        {pay.stipendMonthlyMinor > 0 && (
          <Part label="Stipend a month" minor={pay.stipendMonthlyMinor} currency={currency} />
        )}
        {pay.bond && (
          <Part
            label={`Bond, ${countOf(pay.bond.months, "month")}`}
            minor={pay.bond.penaltyMinor}
            currency={currency}
          />
        )}
      </dl>
      {ctc === 0 && pay.stipendMonthlyMinor === 0 && <p className="px-4 py-3 text-sm text-ink-muted">Unpaid</p>}
    </div>
  );
}

function Headline({ label, minor, currency }: { label: string; minor: number; currency: string }) {
  return (
    <div className="px-4 py-3">
      <dt className="text-sm text-ink-subtle">{label}</dt>
      <dd className="text-md font-semibold">
        <YearlyPay minor={minor} currency={currency} />
      </dd>
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
