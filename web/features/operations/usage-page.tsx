import { School } from "lucide-react";
import type { CollegeUsageRow } from "#shared/contracts/college-usage.ts";
import { type Column, DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { formatDay } from "#web/lib/format/date-time.ts";
import { formatBytes } from "#web/lib/format/labels.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";

const number = new Intl.NumberFormat("en-IN");
const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

const figure = (key: keyof CollegeUsageRow & string, header: string, priority?: "extra"): Column<CollegeUsageRow> => ({
  key,
  header,
  align: "end",
  ...(priority && { priority }),
  cell: (row) => number.format(Number(row[key])),
});

const COLUMNS: readonly Column<CollegeUsageRow>[] = [
  { key: "name", header: "College", sort: "name", priority: "title", cell: (row) => row.name },
  figure("students", "Students"),
  figure("messages", "Messages"),
  figure("mails", "Mails"),
  figure("aiDocuments", "Résumés read", "extra"),
  figure("aiTokens", "Tokens", "extra"),
  figure("keptRows", "Rows", "extra"),
  { key: "stored", header: "Files", align: "end", cell: (row) => formatBytes(row.storedBytes) },
  { key: "cost", header: "Cost a month", align: "end", cell: (row) => costLabel(row.cost.total) },
];

// Less than a cent is not nothing.
function costLabel(total: number): string {
  return total > 0 && total < 0.01 ? `< ${dollars.format(0.01)}` : dollars.format(total);
}

/** Colleges by size and by what their own use costs. */
export async function UsagePage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const page = await load(api.operations.colleges.$get({ query: toApiQuery(params) }));
  return (
    <Page>
      <PageHeader
        title="Use and cost"
        description={`Messages, mails and documents of the last 30 days, at prices of ${formatDay(page.pricesAsOf)}. What all colleges share is not in it.`}
      />
      <ListToolbar params={params} search="Search by name or address" />
      <DataTable
        caption="Colleges by use"
        columns={COLUMNS}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="name"
        empty={
          <EmptyState icon={<School />} title={params.q ? "No college is called that" : "No college yet"}>
            {params.q ? "Try a part of its name." : "Figures appear with the first one."}
          </EmptyState>
        }
      />
    </Page>
  );
}
