import { GraduationCap, Upload } from "lucide-react";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { ColumnPicker } from "#web/components/ui/column-picker.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { fileColumns } from "#web/components/ui/file-columns.ts";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { pickableColumns } from "#web/components/ui/pickable-columns.ts";
import { loadSavedViews } from "#web/features/saved-views/load-saved-views.ts";
import { SavedViewsMenu } from "#web/features/saved-views/saved-views-menu.tsx";
import { DownloadMenu } from "#web/features/exports/download-menu.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { STUDENT_COLUMNS } from "./student-columns.tsx";

const PLACED = [
  { value: "yes", label: "Placed" },
  { value: "no", label: "Not placed" },
];
const ACCOUNT = [
  { value: "active", label: "Signed in before" },
  { value: "invited", label: "Never signed in" },
  { value: "disabled", label: "Disabled" },
];

/** Every student in the reader's reach: searched, filtered and paged by the server. */
export async function StudentsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const api = await serverApi();
  const [me, page, branches, views] = await Promise.all([
    loadMe(),
    load(api.api.students.$get({ query: toApiQuery(params, 25) })),
    load(api.api.branches.$get()),
    loadSavedViews("students"),
  ]);
  const mayImport = (OFFICE_ROLES as readonly Role[]).includes(me.membership.role);
  const branchFilter = {
    name: "branchId",
    label: "All branches",
    options: branches.items.map(({ id, code }) => ({ value: id, label: code })),
  };
  return (
    <Page>
      <PageHeader title="Students" actions={mayImport && <OfficeLinks />} />
      <ListToolbar
        params={params}
        search="Search by name or roll number"
        filters={[
          ...(me.membership.role === "coordinator" ? [] : [branchFilter]),
          { name: "placed", label: "Placed or not", options: PLACED },
          { name: "account", label: "Any account", options: ACCOUNT },
        ]}
      >
        <SavedViewsMenu page="students" params={params} views={views} />
        <ColumnPicker params={params} columns={pickableColumns(STUDENT_COLUMNS)} />
        <DownloadMenu
          list={{ of: "students" }}
          params={params}
          defaultSort="rollNo"
          columns={fileColumns(STUDENT_COLUMNS, params)}
        />
      </ListToolbar>
      <DataTable
        caption="Students"
        columns={STUDENT_COLUMNS}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="rollNo"
        empty={
          <EmptyState
            icon={<GraduationCap />}
            title={params.q || Object.keys(params.filters).length > 0 ? "Nobody found" : "No students yet"}
            actions={mayImport && <ImportLink />}
          >
            {params.q ? "Try a part of the name or of the roll number." : "Import your college’s list to begin."}
          </EmptyState>
        }
      />
    </Page>
  );
}

const OfficeLinks = () => (
  <>
    <ButtonLink href="/erasures">Requests for erasure</ButtonLink>
    <ImportLink />
  </>
);

const ImportLink = () => (
  <ButtonLink href="/students/import" variant="primary" icon={<Upload aria-hidden />}>
    Import
  </ButtonLink>
);
