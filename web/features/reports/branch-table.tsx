import type { PlacementFigures, PlacementReport } from "#shared/contracts/reports.ts";
import { formatYearly } from "#web/lib/format/money.ts";
import { cn } from "#web/lib/class-names.ts";
import { percent } from "./percent.ts";

const COLUMNS = [
  "Branch",
  "Registered",
  "Eligible",
  "Applied",
  "Placed",
  "Rate",
  "Offers",
  "Lowest",
  "Median",
  "Mean",
  "Highest",
];

/** Every figure of every branch, and of all. Scrolls sideways by itself where it is too wide. */
export function BranchTable({ branches, total, currency }: Pick<PlacementReport, "branches" | "total" | "currency">) {
  return (
    <div
      role="region"
      aria-label="Figures by branch"
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card"
    >
      <table className="w-full text-left">
        <caption className="sr-only">Placement by branch</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-xs text-ink-subtle">
            {COLUMNS.map((column, index) => (
              <th key={column} scope="col" className={cn("px-3 py-2 font-medium", index > 0 && "text-right")}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {branches.map((branch) => (
            <Row key={branch.code} head={branch.code} title={branch.name} of={branch} currency={currency} />
          ))}
        </tbody>
        <tfoot>
          <Row head="All" of={total} currency={currency} isTotal />
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps {
  readonly head: string;
  readonly title?: string;
  readonly of: PlacementFigures;
  readonly currency: string;
  readonly isTotal?: boolean;
}

function Row({ head, title, of, currency, isTotal = false }: RowProps) {
  const pay = (minor: number | null) => (minor === null ? "–" : formatYearly(minor, currency));
  const cells: Readonly<Record<string, string | number>> = {
    registered: of.registered,
    eligible: of.eligible,
    applied: of.applied,
    placed: of.placed,
    rate: percent(of.placementRate),
    offers: of.offers,
    min: pay(of.minPayMinor),
    median: pay(of.medianPayMinor),
    mean: pay(of.meanPayMinor),
    max: pay(of.maxPayMinor),
  };
  return (
    <tr className={cn("border-b border-line last:border-0", isTotal && "border-t border-line-strong font-semibold")}>
      <th scope="row" title={title} className="px-3 py-2 font-medium whitespace-nowrap">
        {head}
      </th>
      {Object.entries(cells).map(([name, value]) => (
        <td key={name} className="px-3 py-2 text-right whitespace-nowrap tabular-nums">
          {value}
        </td>
      ))}
    </tr>
  );
}
