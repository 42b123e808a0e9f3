import { CalendarRange } from "lucide-react";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";
import { PlacementReportView } from "./placement-report-view.tsx";

/** Placement of a season, by branch: the one that is asked for, or the newest. */
export async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const api = await serverApi();
  const { items: seasons } = await load(api.api.cycles.$get());
  const season = seasons.find(({ id }) => id === searchParams["season"]) ?? seasons[0];
  if (season === undefined) {
    return (
      <Page>
        <PageHeader title="Reports" />
        <EmptyState icon={<CalendarRange />} title="No season yet">
          A report is of a season. An administrator creates one in the settings.
        </EmptyState>
      </Page>
    );
  }
  const report = await load(api.api.reports.placement.$get({ query: { cycleId: season.id } }));
  return <PlacementReportView report={report} seasons={seasons.map(({ id, name }) => ({ value: id, label: name }))} />;
}
