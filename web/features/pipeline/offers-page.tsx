import { Handshake } from "lucide-react";
import type { DriveView } from "#shared/contracts/drives.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { fileColumns } from "#web/components/ui/file-columns.ts";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { DriveFrame } from "#web/features/drives/drive-frame.tsx";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { DownloadMenu } from "#web/features/exports/download-menu.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { type ListParams, readListParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import type { PipelinePageProps } from "./applications-page.tsx";
import { loadCandidates, mayBeOffered } from "./load-candidates.ts";
import { offerColumns } from "./offer-columns.tsx";
import { filterOptions, OFFER_LABELS } from "./pipeline-labels.ts";

const DEFAULT_SORT = "createdAt";

/** The offers of a drive and how each was answered; from here the company extends more of them. */
export async function OffersPage({ driveId, searchParams, me }: PipelinePageProps) {
  const params = readListParams(searchParams);
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const [page, candidates] = await Promise.all([
    load(api.drives[":id"].offers.$get({ param: { id: driveId }, query: toApiQuery(params, 25) })),
    mayBeOffered(drive.status) ? loadCandidates(drive) : [],
  ]);
  const mayExtend = me.membership.role !== "coordinator";
  const columns = offerColumns(driveId, me.membership.role !== "recruiter");
  return (
    <DriveFrame drive={drive} me={me} current="offers">
      <div className="flex flex-col gap-4">
        <Callouts drive={drive} me={me} waiting={candidates.length} />
        {drive.offers > 0 && (
          <ListToolbar
            params={params}
            search="Search by name or roll number"
            filters={[{ name: "status", label: "Any status", options: filterOptions(OFFER_LABELS) }]}
          >
            <DownloadMenu
              list={{ of: "offers", driveId }}
              params={params}
              defaultSort={DEFAULT_SORT}
              columns={fileColumns(columns, params)}
            />
            {mayExtend && candidates.length > 0 && (
              <ExtendLink driveId={driveId} isSecond={drive.stagedOffers > 0 && me.membership.role !== "recruiter"} />
            )}
          </ListToolbar>
        )}
        <DataTable
          caption="Offers"
          columns={columns}
          page={page}
          rowKey={(row) => row.id}
          params={params}
          defaultSort={DEFAULT_SORT}
          empty={<NoOffers drive={drive} params={params} action={mayExtend && candidates.length > 0} />}
        />
      </div>
    </DriveFrame>
  );
}

function ExtendLink({ driveId, isSecond = false }: { driveId: string; isSecond?: boolean }) {
  return (
    <ButtonLink href={`/drives/${driveId}/offers/new`} variant={isSecond ? "secondary" : "primary"}>
      Extend offers
    </ButtonLink>
  );
}

function Callouts({ drive, me, waiting }: { drive: DriveView; me: MeView; waiting: number }) {
  if (!mayBeOffered(drive.status)) return null;
  const isRecruiter = me.membership.role === "recruiter";
  return (
    <>
      {drive.stagedOffers > 0 && isRecruiter && (
        <Callout title="Your offers are with the placement office">
          Students see them, and their time to answer begins, once the office releases the results.
        </Callout>
      )}
      {drive.stagedOffers > 0 && (OFFICE_ROLES as readonly Role[]).includes(me.membership.role) && (
        <Callout title="Staged offers wait for you">
          The button on top tells the students; their time to answer begins then.
        </Callout>
      )}
      {waiting > 0 && drive.offers > 0 && (
        <p className="text-ink-muted">
          {countOf(waiting, "candidate has", "candidates have")} come through every round without an offer yet.
        </p>
      )}
    </>
  );
}

function NoOffers({ drive, params, action }: { drive: DriveView; params: ListParams; action: boolean }) {
  if (drive.offers > 0 && (params.q !== undefined || Object.keys(params.filters).length > 0)) {
    return (
      <EmptyState
        icon={<Handshake />}
        title="No offer matches"
        actions={<ButtonLink href={`/drives/${drive.id}/offers`}>Show all offers</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState icon={<Handshake />} title="No offer yet" actions={action && <ExtendLink driveId={drive.id} />}>
      {action
        ? "Candidates have come through every round and can be offered the job."
        : "Offers go to candidates who advanced through every round."}
    </EmptyState>
  );
}
