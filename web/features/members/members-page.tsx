import { Users } from "lucide-react";
import { ROLES } from "#shared/domain/membership/roles.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { roleLabel } from "#web/lib/format/roles.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { memberColumns } from "./member-columns.tsx";

const STAFF = ROLES.filter((role) => role !== "student" && role !== "operator");

/** Staff and recruiters; an administrator invites, disables and lets back in. */
export async function MembersPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const api = await serverApi();
  const [me, page, branches] = await Promise.all([
    loadMe(),
    load(api.api.members.$get({ query: toApiQuery(params) })),
    load(api.api.branches.$get()),
  ]);
  const isAdmin = me.membership.role === "admin";
  const codes = new Map(branches.items.map(({ id, code }) => [id, code]));
  return (
    <Page>
      <PageHeader
        title="Members"
        description="Staff of the placement office, coordinators and recruiters. Students come by import."
        actions={isAdmin && <InviteDialog branches={branches.items} />}
      />
      <ListToolbar
        params={params}
        search="Search by name or e-mail"
        filters={[
          { name: "role", label: "All roles", options: STAFF.map((role) => ({ value: role, label: roleLabel(role) })) },
        ]}
      />
      <DataTable
        caption="Members"
        columns={memberColumns({ codes, mayManage: isAdmin, ownId: me.membership.id })}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="name"
        empty={
          <EmptyState icon={<Users />} title="Nobody found">
            Try another name or role.
          </EmptyState>
        }
      />
    </Page>
  );
}
