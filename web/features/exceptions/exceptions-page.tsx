import { Flag } from "lucide-react";
import { OVERRIDE_STATES } from "#shared/contracts/overrides.ts";
import { OVERRIDE_DOMAINS } from "#shared/domain/override/override.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { EXCEPTION_COLUMNS } from "./exception-columns.tsx";
import { DOMAIN_LABELS, STATE_LABELS } from "./exception-labels.ts";
import { GrantDialog } from "./grant-dialog.tsx";
import { loadExceptionChoices } from "./load-choices.ts";

const STATES = OVERRIDE_STATES.map((value) => ({ value, label: STATE_LABELS[value].label }));
const DOMAINS = OVERRIDE_DOMAINS.map((value) => ({ value, label: DOMAIN_LABELS[value] }));

/** Exceptions from the seasons' rules: who was let through, or kept out, by whom and why. */
export async function ExceptionsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const [page, choices] = await Promise.all([
    load(api.overrides.$get({ query: toApiQuery(params, 25) })),
    loadExceptionChoices(),
  ]);
  const isFiltered = params.q !== undefined || Object.keys(params.filters).length > 0;
  return (
    <Page>
      <PageHeader
        title="Exceptions"
        description="Where the office steps over a season’s rules, with a reason and an end. Each is on the audit trail."
        actions={choices.seasons.length > 0 && <GrantDialog choices={choices} />}
      />
      <ListToolbar
        params={params}
        search="Search by student or reason"
        filters={[
          { name: "state", label: "Any state", options: STATES },
          { name: "domain", label: "About anything", options: DOMAINS },
        ]}
      />
      <DataTable
        caption="Exceptions"
        columns={EXCEPTION_COLUMNS}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="-createdAt"
        empty={
          <EmptyState icon={<Flag />} title={isFiltered ? "None found" : "No exceptions yet"}>
            {isFiltered
              ? "Try another filter."
              : "A late application, a waived rule: make an exception when one is due."}
          </EmptyState>
        }
      />
    </Page>
  );
}
