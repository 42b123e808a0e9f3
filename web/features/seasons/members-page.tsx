import { UsersRound } from "lucide-react";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page } from "#web/components/ui/page-header.tsx";
import { Pagination } from "#web/components/ui/pagination.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { memberColumns } from "./member-columns.tsx";
import { RegistrationQueue } from "./registration-queue.tsx";
import { SeasonHeader } from "./season-header.tsx";

/** A season's students, in whatever state; who waits is let in here. */
export async function MembersPage({ id, searchParams }: { id: string; searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const [me, season, page, branches] = await Promise.all([
    loadMe(),
    load(api.cycles[":id"].$get({ param: { id } })),
    load(api.cycles[":id"].members.$get({ param: { id }, query: toApiQuery(params, 50) })),
    load(api.branches.$get()),
  ]);
  const mayDecide = (OFFICE_ROLES as readonly Role[]).includes(me.membership.role);
  const branchFilter = {
    name: "branchId",
    label: "All branches",
    options: branches.items.map(({ id: value, code }) => ({ value, label: code })),
  };
  const isQueue = mayDecide && params.filters["status"] === "pending" && page.items.length > 0;
  return (
    <Page>
      <SeasonHeader season={season} params={params} mayDecide={mayDecide} />
      <ListToolbar
        params={params}
        search="Search by name or roll number"
        filters={me.membership.role === "coordinator" ? [] : [branchFilter]}
      />
      {isQueue ? (
        <div className="flex flex-col gap-3">
          <RegistrationQueue cycleId={id} waiting={page.items} />
          <Pagination params={params} nextCursor={page.nextCursor} />
        </div>
      ) : (
        <DataTable
          caption="Students of the season"
          columns={memberColumns(id, mayDecide)}
          page={page}
          rowKey={(row) => row.enrollmentId}
          params={params}
          defaultSort="rollNo"
          empty={
            <EmptyState icon={<UsersRound />} title="Nobody here">
              {params.q
                ? "Try a part of the name or of the roll number."
                : "No student of the season is in this state."}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
