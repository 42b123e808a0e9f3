import { Plus, School } from "lucide-react";
import type { TenantRow } from "#shared/contracts/tenants.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { type Column, DataTable } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";

const COLUMNS: readonly Column<TenantRow>[] = [
  { key: "name", header: "College", sort: "name", priority: "title", cell: (row) => row.name },
  {
    key: "portal",
    header: "Portal",
    cell: (row) => (
      <a href={row.portalUrl} className="text-brand-ink underline-offset-4 hover:underline touch:py-2">
        {new URL(row.portalUrl).host}
      </a>
    ),
  },
  { key: "timeZone", header: "Time zone", priority: "extra", cell: (row) => row.timeZone },
  {
    key: "createdAt",
    header: "Since",
    sort: "createdAt",
    cell: (row) => <DateTime iso={row.createdAt} style="date" />,
  },
];

/** Every college on the platform. What happens inside one is its own. */
export async function TenantsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const api = await serverApi();
  const page = await load(api.api.tenants.$get({ query: toApiQuery(params) }));
  return (
    <Page>
      <PageHeader
        title="Colleges"
        actions={
          <ButtonLink href="/new" variant="primary" icon={<Plus aria-hidden />}>
            New college
          </ButtonLink>
        }
      />
      <ListToolbar params={params} search="Search by name or address" />
      <DataTable
        caption="Colleges"
        columns={COLUMNS}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="name"
        empty={
          <EmptyState icon={<School />} title={params.q ? "No college is called that" : "No college yet"}>
            {params.q ? "Try a part of its name." : "Create the first one: it has its portal at once."}
          </EmptyState>
        }
      />
    </Page>
  );
}
