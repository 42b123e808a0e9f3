import { UserX } from "lucide-react";
import { ERASURE_STATUSES } from "#shared/domain/erasure/statuses.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { ERASURE_COLUMNS } from "./erasure-columns.tsx";
import { ERASURE_LABELS } from "./erasure-labels.ts";

const STATUSES = ERASURE_STATUSES.map((value) => ({ value, label: ERASURE_LABELS[value].label }));

/** Students who ask the college to forget them. */
export async function ErasuresPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const page = await load(api.erasures.$get({ query: toApiQuery(params, 25) }));
  const isFiltered = Object.keys(params.filters).length > 0;
  return (
    <Page>
      <PageHeader
        crumbs={[{ href: "/students", label: "Students" }]}
        title="Requests for erasure"
        description="Students may ask the college to erase what it keeps of them. Each is answered within four weeks."
      />
      <ListToolbar params={params} filters={[{ name: "status", label: "Any status", options: STATUSES }]} />
      <DataTable
        caption="Requests for erasure"
        columns={ERASURE_COLUMNS}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="-createdAt"
        empty={
          <EmptyState icon={<UserX />} title={isFiltered ? "None found" : "No requests yet"}>
            {isFiltered ? "Nothing matches this filter." : "What students ask for appears here."}
          </EmptyState>
        }
      />
    </Page>
  );
}
