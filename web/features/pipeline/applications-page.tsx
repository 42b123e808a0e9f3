import { Send } from "lucide-react";
import type { ApplicationRow, Pipeline } from "#shared/contracts/applications.ts";
import type { DriveView } from "#shared/contracts/drives.ts";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { ColumnPicker } from "#web/components/ui/column-picker.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { fileColumns } from "#web/components/ui/file-columns.ts";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { pickableColumns } from "#web/components/ui/pickable-columns.ts";
import { SelectionProvider } from "#web/components/ui/selection.tsx";
import { DriveFrame } from "#web/features/drives/drive-frame.tsx";
import { hasPassed } from "#web/features/drives/has-passed.ts";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { loadSavedViews } from "#web/features/saved-views/load-saved-views.ts";
import { SavedViewsMenu } from "#web/features/saved-views/saved-views-menu.tsx";
import { DownloadMenu } from "#web/features/exports/download-menu.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { type ListParams, readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { applicationColumns } from "./application-columns.tsx";
import { Board } from "./board.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { currentRound } from "./command-for.ts";
import { APPLICATION_LABELS, filterOptions, OUTCOME_LABELS } from "./pipeline-labels.ts";
import { whyNotRecordable } from "./round-standing.ts";
import { ViewSwitch } from "./view-switch.tsx";

const DEFAULT_SORT = "appliedAt";
const BOARD_PAGE = 15;

export interface PipelinePageProps {
  readonly driveId: string;
  readonly searchParams: SearchParams;
  readonly me: MeView;
}

/** Who applied to a drive, and how far each has come: as a table, or as a board of the same data. */
export async function ApplicationsPage({ driveId, searchParams, me }: PipelinePageProps) {
  const params = readListParams(searchParams);
  const isBoard = params.view === "board";
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const of = api.drives[":id"];
  const param = { id: driveId };
  const filters = { ...params.filters, ...(params.q && { q: params.q }) };
  const [pipeline, rounds, views] = await Promise.all([
    load(of.pipeline.$get({ param, query: filters })),
    load(of.rounds.$get({ param })),
    loadSavedViews("applications"),
  ]);
  const place = { drive, params, filters, pipeline, rounds: rounds.items, role: me.membership.role };
  const columns = applicationColumns({ driveId, role: place.role, current: undefined });
  return (
    <DriveFrame drive={drive} me={me} current="applications">
      <div className="flex min-w-0 flex-col gap-4">
        <ListToolbar
          params={params}
          search="Search by name or roll number"
          filters={[
            { name: "stage", label: "Any stage", options: pipeline.stages.map(stageOption) },
            { name: "status", label: "Any status", options: filterOptions(APPLICATION_LABELS) },
            { name: "outcome", label: "Any last result", options: filterOptions(OUTCOME_LABELS) },
          ]}
        >
          <SavedViewsMenu page="applications" params={params} views={views} />
          {!isBoard && <ColumnPicker params={params} columns={pickableColumns(columns)} />}
          <DownloadMenu
            list={{ of: "applications", driveId }}
            params={params}
            defaultSort={DEFAULT_SORT}
            columns={fileColumns(columns, params)}
            withResumes={place.role !== "coordinator"}
          />
          <ViewSwitch params={params} />
        </ListToolbar>
        {isBoard ? <BoardView {...place} /> : <TableView {...place} />}
      </div>
    </DriveFrame>
  );
}

interface ViewProps {
  readonly drive: DriveView;
  readonly params: ListParams;
  readonly filters: Readonly<Record<string, string>>;
  readonly pipeline: Pipeline;
  readonly rounds: readonly RecordedRound[];
  readonly role: Role;
}

async function TableView({ drive, params, filters, pipeline, rounds, role }: ViewProps) {
  const { api } = await serverApi();
  const page = await load(
    api.drives[":id"].applications.$get({ param: { id: drive.id }, query: toApiQuery(params, 25) }),
  );
  const current = decidable(drive, rounds);
  return (
    // Another search or filter is another list: nobody stays chosen whom it does not show.
    <SelectionProvider key={JSON.stringify(filters)}>
      {role !== "coordinator" && pipeline.total > 0 && (
        <BulkBar
          driveId={drive.id}
          pageIds={page.items.map(({ id }) => id)}
          total={pipeline.total}
          filters={filters}
          currentRoundId={current?.id}
          releasedRoundId={rounds.findLast(({ status }) => status === "released")?.id}
          isOffice={isOfficeRole(role)}
        />
      )}
      <DataTable
        caption="Applications"
        columns={applicationColumns({ driveId: drive.id, role, current })}
        page={page}
        rowKey={(row) => row.id}
        {...(role !== "coordinator" && { selectLabel: (row: ApplicationRow) => row.name })}
        params={params}
        defaultSort={DEFAULT_SORT}
        empty={<NoApplications drive={drive} params={params} />}
      />
    </SelectionProvider>
  );
}

/** The first page of each column that has anybody in it; a column asks for more by itself. */
async function BoardView({ drive, params, filters, pipeline, rounds, role }: ViewProps) {
  if (pipeline.total === 0) {
    return (
      <div className="rounded-lg border border-line bg-surface shadow-card">
        <NoApplications drive={drive} params={params} />
      </div>
    );
  }
  const { api } = await serverApi();
  const columns = await Promise.all(
    pipeline.stages.map(async (stage) => {
      const query = { ...filters, stage: stage.stage, sort: "rollNo", limit: String(BOARD_PAGE) } as const;
      const isEmpty = stage.count === 0;
      const page = isEmpty
        ? { items: [], nextCursor: null }
        : await load(api.drives[":id"].applications.$get({ param: { id: drive.id }, query }));
      return { ...stage, page };
    }),
  );
  return (
    <Board
      driveId={drive.id}
      columns={columns}
      filters={filters}
      current={decidable(drive, rounds)}
      mayMove={role !== "coordinator"}
      isOffice={isOfficeRole(role)}
    />
  );
}

function isOfficeRole(role: Role): boolean {
  return (OFFICE_ROLES as readonly Role[]).includes(role);
}

/** The round whose results can be recorded now. */
function decidable(drive: DriveView, rounds: readonly RecordedRound[]): RecordedRound | undefined {
  const current = currentRound(rounds);
  const hasDeadlinePassed = hasPassed(drive.applicationsCloseAt);
  const isClosed =
    current === undefined ||
    whyNotRecordable({ status: drive.status, hasDeadlinePassed }, rounds, current) !== undefined;
  return isClosed ? undefined : current;
}

function stageOption({ stage, label, count }: Pipeline["stages"][number]) {
  return { value: stage, label: `${label} (${count})` };
}

function NoApplications({ drive, params }: { drive: DriveView; params: ListParams }) {
  if (params.q !== undefined || Object.keys(params.filters).length > 0) {
    return (
      <EmptyState
        icon={<Send />}
        title="No application matches"
        actions={<ButtonLink href={`/drives/${drive.id}/applications`}>Show all applications</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState icon={<Send />} title="Nobody has applied yet">
      {drive.status === "published" ? (
        <>
          Students can apply until <DateTime iso={drive.applicationsCloseAt} />.
        </>
      ) : (
        "Applications come in once the drive is published."
      )}
    </EmptyState>
  );
}
