import { BriefcaseBusiness, Plus } from "lucide-react";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { ColumnPicker } from "#web/components/ui/column-picker.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { fileColumns } from "#web/components/ui/file-columns.ts";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { pickableColumns } from "#web/components/ui/pickable-columns.ts";
import { OpenInvitations } from "#web/features/pools/open-invitations.tsx";
import { loadSavedViews } from "#web/features/saved-views/load-saved-views.ts";
import { SavedViewsMenu } from "#web/features/saved-views/saved-views-menu.tsx";
import { DownloadMenu } from "#web/features/exports/download-menu.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { type ListParams, readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { driveColumns } from "./drive-columns.tsx";
import { DRIVE_STATUS_LABELS, optionsOf, WAIT_LABELS } from "./drive-labels.ts";
import { DriveViews } from "./drive-views.tsx";

const DEFAULT_SORT = "-createdAt";

export interface DrivesPageProps {
  readonly searchParams: SearchParams;
  readonly me: MeView;
}

/** Every drive in the reader's reach: the office's all, a recruiter's those of their company. */
export async function DrivesPage({ searchParams, me }: DrivesPageProps) {
  const params = readListParams(searchParams);
  const { role } = me.membership;
  const api = await serverApi();
  const [page, cycles, views] = await Promise.all([
    load(api.api.drives.$get({ query: { sort: DEFAULT_SORT, ...toApiQuery(params) } })),
    load(api.api.cycles.$get()),
    loadSavedViews("drives"),
  ]);
  return (
    <Page>
      <PageHeader
        title="Drives"
        description={
          role === "recruiter"
            ? "The jobs that your company offers here, from draft to accepted offers."
            : "Every job of the season, from a company’s draft to accepted offers."
        }
        actions={role !== "coordinator" && <NewDrive />}
      />
      {(OFFICE_ROLES as readonly Role[]).includes(role) && <OpenInvitations />}
      <DriveViews current="table" />
      <ListToolbar
        params={params}
        search="Search by role or company"
        filters={[
          { name: "status", label: "Any status", options: optionsOf(DRIVE_STATUS_LABELS) },
          { name: "waitsFor", label: "Whatever it waits for", options: optionsOf(WAIT_LABELS) },
          ...(cycles.items.length > 1
            ? [
                {
                  name: "cycleId",
                  label: "Any season",
                  options: cycles.items.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]
            : []),
        ]}
      >
        <SavedViewsMenu page="drives" params={params} views={views} />
        <ColumnPicker params={params} columns={pickableColumns(driveColumns(role))} />
        <DownloadMenu
          list={{ of: "drives" }}
          params={params}
          defaultSort={DEFAULT_SORT}
          columns={fileColumns(driveColumns(role), params)}
        />
      </ListToolbar>
      <DataTable
        caption="Drives"
        columns={driveColumns(role)}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort={DEFAULT_SORT}
        empty={<NoDrives params={params} mayPost={role !== "coordinator"} />}
      />
    </Page>
  );
}

function NewDrive() {
  return (
    <ButtonLink href="/drives/new" variant="primary" icon={<Plus aria-hidden />}>
      New drive
    </ButtonLink>
  );
}

function NoDrives({ params, mayPost }: { params: ListParams; mayPost: boolean }) {
  const isNarrowed = params.q !== undefined || Object.keys(params.filters).length > 0;
  if (isNarrowed) {
    return (
      <EmptyState
        icon={<BriefcaseBusiness />}
        title="No drive matches"
        actions={<ButtonLink href="/drives">Show all drives</ButtonLink>}
      >
        Try another status, or a part of the role’s or the company’s name.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<BriefcaseBusiness />} title="No drive yet" actions={mayPost && <NewDrive />}>
      A drive is one job: what it pays, who may apply, its rounds and its deadline.
    </EmptyState>
  );
}
