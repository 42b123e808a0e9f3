import { ClipboardCheck } from "lucide-react";
import type { ProfileChangeRow } from "#shared/contracts/profile-changes.ts";
import { CHANGEABLE_FIELDS, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { PROFILE_CHANGE_STATUSES } from "#shared/domain/enrollment/profile-change.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { SelectionProvider } from "#web/components/ui/selection.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { ApproveBar } from "./approve-bar.tsx";
import { CHANGE_COLUMNS } from "./change-columns.tsx";
import { CHANGE_LABELS } from "./change-labels.ts";

const STATUSES = PROFILE_CHANGE_STATUSES.map((value) => ({ value, label: CHANGE_LABELS[value].label }));
const FIELDS = CHANGEABLE_FIELDS.map((value) => ({ value, label: PROFILE_FIELDS[value].label }));

/** What students in the reader's reach ask to have changed in their profiles, decided here. */
export async function ProfileChangesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const page = await load(api["profile-changes"].$get({ query: toApiQuery(params, 25) }));
  // Those that wait, and no others, can be granted together.
  const isQueue = params.filters["status"] === "pending" && page.items.length > 0;
  const isFiltered = params.q !== undefined || Object.keys(params.filters).length > 0;
  return (
    <Page>
      <PageHeader
        title="Profile changes"
        description="Students ask for a change of what the office or the registrar keeps, or of a frozen profile."
      />
      <ListToolbar
        params={params}
        search="Search by name or roll number"
        filters={[
          { name: "status", label: "Any status", options: STATUSES },
          { name: "field", label: "Any field", options: FIELDS },
        ]}
      />
      <SelectionProvider key={JSON.stringify([params.q, params.filters])}>
        {isQueue && <ApproveBar waiting={page.items.map(({ id }) => id)} />}
        <DataTable
          caption="Profile changes"
          columns={CHANGE_COLUMNS}
          page={page}
          rowKey={(row) => row.id}
          {...(isQueue && { selectLabel: ({ label, student }: ProfileChangeRow) => `${label} of ${student.name}` })}
          params={params}
          defaultSort="-createdAt"
          empty={
            <EmptyState icon={<ClipboardCheck />} title={isFiltered ? "None found" : "No requests yet"}>
              {isFiltered ? "Nothing matches these filters." : "What students ask for appears here."}
            </EmptyState>
          }
        />
      </SelectionProvider>
    </Page>
  );
}
