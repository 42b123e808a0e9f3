import { Handshake } from "lucide-react";
import { EXTERNAL_SOURCES } from "#shared/domain/policy/policy.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { fileColumns } from "#web/components/ui/file-columns.ts";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { SOURCE_LABELS } from "#web/features/offers/offer-labels.ts";
import { filterOptions, OFFER_LABELS } from "#web/features/pipeline/pipeline-labels.ts";
import { DownloadMenu } from "#web/features/exports/download-menu.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { EXTERNAL_COLUMNS } from "./external-columns.tsx";
import { RecordOffer } from "./record-offer.tsx";

const STATUSES = [{ value: "reported", label: "To confirm" }, ...filterOptions(OFFER_LABELS)];
const SOURCES = EXTERNAL_SOURCES.map((value) => ({ value, label: SOURCE_LABELS[value] }));

/** Offers that no drive of the season made: recorded by the office, or reported by students for it to confirm. */
export async function ExternalOffersPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const query = toApiQuery({ ...params, sort: params.sort ?? "-createdAt" });
  const [me, page] = await Promise.all([loadMe(), load(api["external-offers"].$get({ query }))]);
  const mayRecord = me.membership.role !== "coordinator";
  const isFiltered = params.q !== undefined || Object.keys(params.filters).length > 0;
  return (
    <Page>
      <PageHeader
        title="Offers from elsewhere"
        description="Pre-placement and off-campus offers. One that a student reports counts once the office confirms it."
        actions={mayRecord && <RecordOffer />}
      />
      <ListToolbar
        params={params}
        search="Search by name, roll number or company"
        filters={[
          { name: "status", label: "Any status", options: STATUSES },
          { name: "source", label: "Any source", options: SOURCES },
        ]}
      >
        <DownloadMenu
          list={{ of: "external-offers" }}
          params={params}
          defaultSort="-createdAt"
          columns={fileColumns(EXTERNAL_COLUMNS, params)}
        />
      </ListToolbar>
      <DataTable
        caption="Offers from elsewhere"
        columns={EXTERNAL_COLUMNS}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="-createdAt"
        empty={
          <EmptyState icon={<Handshake />} title={isFiltered ? "No offer matches" : "No offer from elsewhere yet"}>
            Students report theirs on their page of offers.
          </EmptyState>
        }
      />
    </Page>
  );
}
