import { Megaphone, Plus } from "lucide-react";
import { ANNOUNCEMENT_STATUSES } from "#shared/domain/announcement/statuses.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { ANNOUNCEMENT_COLUMNS } from "./announcement-columns.tsx";
import { STATUS_LABELS } from "./announcement-labels.ts";

const STATUSES = ANNOUNCEMENT_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value].label }));

/** What the office tells many at once: drafts, what is scheduled, and what was sent. */
export async function AnnouncementsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const page = await load(api.announcements.$get({ query: toApiQuery(params, 25) }));
  const isFiltered = params.q !== undefined || Object.keys(params.filters).length > 0;
  return (
    <Page>
      <PageHeader
        title="Announcements"
        description="One text for many: in the portal and by mail, each person once."
        actions={
          <ButtonLink href="/announcements/new" variant="primary" icon={<Plus aria-hidden />}>
            New announcement
          </ButtonLink>
        }
      />
      <ListToolbar
        params={params}
        search="Search by title"
        filters={[{ name: "status", label: "Any status", options: STATUSES }]}
      />
      <DataTable
        caption="Announcements"
        columns={ANNOUNCEMENT_COLUMNS}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="-createdAt"
        empty={
          <EmptyState icon={<Megaphone />} title={isFiltered ? "None found" : "No announcements yet"}>
            {isFiltered
              ? "Try another filter."
              : "A test on Monday, a new form: write it once for all whom it concerns."}
          </EmptyState>
        }
      />
    </Page>
  );
}
