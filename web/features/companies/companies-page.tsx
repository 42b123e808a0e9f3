import { Building2 } from "lucide-react";
import { COMPANY_STATUSES } from "#shared/domain/company/statuses.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { fileColumns } from "#web/components/ui/file-columns.ts";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { DownloadMenu } from "#web/features/exports/download-menu.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { companyColumns } from "./company-columns.tsx";
import { COMPANY_LABELS } from "./company-labels.ts";

/** Companies that registered here; the office vets each before it can post a drive. */
export async function CompaniesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const api = await serverApi();
  const [me, page] = await Promise.all([loadMe(), load(api.api.companies.$get({ query: toApiQuery(params) }))]);
  const mayVet = (OFFICE_ROLES as readonly Role[]).includes(me.membership.role);
  const columns = companyColumns(mayVet);
  return (
    <Page>
      <PageHeader
        title="Companies"
        description="A company’s drives can be published once the office has approved it."
      />
      <ListToolbar
        params={params}
        search="Search by name"
        filters={[
          {
            name: "status",
            label: "Any status",
            options: COMPANY_STATUSES.map((value) => ({ value, label: COMPANY_LABELS[value].label })),
          },
        ]}
      >
        <DownloadMenu
          list={{ of: "companies" }}
          params={params}
          defaultSort="name"
          columns={fileColumns(columns, params)}
        />
      </ListToolbar>
      <DataTable
        caption="Companies"
        columns={columns}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="name"
        empty={
          <EmptyState
            icon={<Building2 />}
            title={params.q || params.filters["status"] ? "No company found" : "No company yet"}
          >
            Recruiters register on your portal’s sign-in page.
          </EmptyState>
        }
      />
    </Page>
  );
}
