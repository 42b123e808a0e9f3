import { ShieldCheck } from "lucide-react";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { STRIKE_KINDS, STRIKE_STATUSES, type StrikeStatus } from "#shared/domain/strike/statuses.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { fileColumns } from "#web/components/ui/file-columns.ts";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { DownloadMenu } from "#web/features/exports/download-menu.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { GiveStrikeDialog } from "./give-strike-dialog.tsx";
import { strikeColumns } from "./strike-columns.tsx";
import { KIND_LABELS, STRIKE_LABELS } from "./strike-labels.ts";

// What waits for the office comes first.
const ORDER: readonly StrikeStatus[] = ["appealed", ...STRIKE_STATUSES.filter((status) => status !== "appealed")];
const STATUSES = ORDER.map((value) => ({ value, label: STRIKE_LABELS[value].label }));
const KINDS = STRIKE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));

/** Strikes of the students in the reader's reach; the office decides appeals here. */
export async function StrikesPage({ searchParams, role }: { searchParams: SearchParams; role: Role }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const [page, cycles] = await Promise.all([
    load(api.strikes.$get({ query: toApiQuery(params, 25) })),
    load(api.cycles.$get()),
  ]);
  const mayDecide = (OFFICE_ROLES as readonly Role[]).includes(role);
  const seasons = cycles.items.map(({ id, name }) => ({ value: id, label: name }));
  const isFiltered = params.q !== undefined || Object.keys(params.filters).length > 0;
  const columns = strikeColumns(mayDecide);
  return (
    <Page>
      <PageHeader
        title="Strikes"
        description="Absences and broken promises that the season’s policy counts. A student appeals once."
        actions={mayDecide && seasons.length > 0 && <GiveStrikeDialog seasons={seasons} />}
      />
      <ListToolbar
        params={params}
        search="Search by name or roll number"
        filters={[
          { name: "status", label: "Any status", options: STATUSES },
          { name: "kind", label: "Any kind", options: KINDS },
          { name: "cycleId", label: "All seasons", options: seasons },
        ]}
      >
        <DownloadMenu
          list={{ of: "strikes" }}
          params={params}
          defaultSort="-createdAt"
          columns={fileColumns(columns, params)}
        />
      </ListToolbar>
      <DataTable
        caption="Strikes"
        columns={columns}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="-createdAt"
        empty={
          <EmptyState icon={<ShieldCheck />} title={isFiltered ? "None found" : "No strikes yet"}>
            {isFiltered
              ? "Try another filter."
              : "Where the policy counts absences, they appear here when a round is finalised."}
          </EmptyState>
        }
      />
    </Page>
  );
}
