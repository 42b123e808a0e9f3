import type { PlacementReport } from "#shared/contracts/reports.ts";
import { labelOf } from "#web/lib/format/labels.ts";

const LABELS: Readonly<Record<string, string>> = {
  placementRate: "Placement rate",
  otherCurrencyOffers: "Other currencies",
};

/** What each figure counts; a number without its definition starts an argument. */
export function Definitions({ items }: { items: PlacementReport["definitions"] }) {
  return (
    <details className="rounded-lg border border-line bg-surface px-5 py-3.5 shadow-card print:open">
      <summary className="font-medium">What these figures count</summary>
      <dl className="mt-3 grid gap-x-6 gap-y-2.5 text-sm sm:grid-cols-[9rem_1fr]">
        {items.map(({ figure, definition }) => (
          <div key={figure} className="contents">
            <dt className="font-medium">{LABELS[figure] ?? labelOf(figure)}</dt>
            <dd className="text-ink-muted">{definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
