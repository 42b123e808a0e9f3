import { Send } from "lucide-react";
import type { DriveView } from "#shared/contracts/drives.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { DriveFrame } from "#web/features/drives/drive-frame.tsx";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { type ListParams, readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { applicationColumns } from "./application-columns.tsx";
import { APPLICATION_LABELS, filterOptions, OUTCOME_LABELS } from "./pipeline-labels.ts";

const DEFAULT_SORT = "appliedAt";

export interface PipelinePageProps {
  readonly driveId: string;
  readonly searchParams: SearchParams;
  readonly me: MeView;
}

/** Who applied to a drive, and how far each has come. */
export async function ApplicationsPage({ driveId, searchParams, me }: PipelinePageProps) {
  const params = readListParams(searchParams);
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const page = await load(
    api.drives[":id"].applications.$get({ param: { id: driveId }, query: toApiQuery(params, 25) }),
  );
  return (
    <DriveFrame drive={drive} me={me} current="applications">
      <div className="flex flex-col gap-4">
        <ListToolbar
          params={params}
          search="Search by name or roll number"
          filters={[
            { name: "status", label: "Any status", options: filterOptions(APPLICATION_LABELS) },
            { name: "outcome", label: "Any last result", options: filterOptions(OUTCOME_LABELS) },
          ]}
        />
        <DataTable
          caption="Applications"
          columns={applicationColumns(driveId, me.membership.role)}
          page={page}
          rowKey={(row) => row.id}
          params={params}
          defaultSort={DEFAULT_SORT}
          empty={<NoApplications drive={drive} params={params} />}
        />
      </div>
    </DriveFrame>
  );
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
