import type { PlacementReport } from "#shared/contracts/reports.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { YearlyPay } from "#web/components/ui/money.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import type { Option } from "#web/components/ui/select.tsx";
import { StatGrid, StatTile } from "#web/components/ui/stat-tile.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { BranchCharts } from "./branch-charts.tsx";
import { BranchTable } from "./branch-table.tsx";
import { Definitions } from "./definitions.tsx";
import { percent } from "./percent.ts";
import { ReportActions } from "./report-actions.tsx";

/** The placement report: figures, charts by branch, the same as a table, and what each figure counts. */
export function PlacementReportView({ report, seasons }: { report: PlacementReport; seasons: readonly Option[] }) {
  const { cycle, currency, total, branches, otherCurrencyOffers } = report;
  return (
    <Page>
      <PageHeader
        title={`Placement report, ${cycle.name}`}
        description={
          <>
            As of <DateTime iso={report.generatedAt} />
          </>
        }
        actions={<ReportActions cycleId={cycle.id} seasons={seasons} />}
      />
      <StatGrid>
        <StatTile
          label="Placed"
          value={total.placed}
          hint={`of ${countOf(total.registered, "registered", "registered")}`}
        />
        <StatTile label="Placement rate" value={percent(total.placementRate)} />
        <StatTile
          label="Median pay"
          value={<Pay minor={total.medianPayMinor} currency={currency} />}
          hint="CTC a year"
        />
        <StatTile label="Highest pay" value={<Pay minor={total.maxPayMinor} currency={currency} />} hint="CTC a year" />
        <StatTile label="Offers" value={total.offers} hint={countOf(total.applied, "applicant")} />
      </StatGrid>
      <BranchCharts branches={branches} currency={currency} />
      <Section title="By branch">
        <BranchTable branches={branches} total={total} currency={currency} />
        {otherCurrencyOffers > 0 && (
          <p className="text-sm text-ink-muted">
            Pay leaves out {countOf(otherCurrencyOffers, "accepted offer")} in another currency.
          </p>
        )}
      </Section>
      <Definitions items={report.definitions} />
    </Page>
  );
}

function Pay({ minor, currency }: { minor: number | null; currency: string }) {
  return minor === null ? "–" : <YearlyPay minor={minor} currency={currency} />;
}
