import type { DriveView } from "#shared/contracts/drives.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { ExternalLink } from "#web/components/ui/external-link.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { Badge } from "#web/components/ui/status-pill.tsx";
import { AttachmentsSection } from "#web/features/attachments/attachments-section.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";
import { DriveFrame } from "./drive-frame.tsx";
import { MODE_LABELS, OUTCOME_LABELS, WORK_MODE_LABELS } from "./drive-labels.ts";
import { loadDrive } from "./load-drive.ts";
import { PayBreakdown } from "./pay-breakdown.tsx";
import { RoundsOutline } from "./rounds-outline.tsx";
import { WaitingProposals } from "./waiting-proposals.tsx";
import { WhoMayApply } from "./who-may-apply.tsx";
import { formatDay } from "#web/lib/format/date-time.ts";

export interface DrivePageProps {
  readonly driveId: string;
  readonly searchParams: SearchParams;
  readonly me: MeView;
}

/** One drive for whoever works on it: the whole of what was agreed. */
export async function DrivePage({ driveId, me }: DrivePageProps) {
  const api = await serverApi();
  const [drive, cycles] = await Promise.all([loadDrive(driveId), load(api.api.cycles.$get())]);
  const season = cycles.items.find(({ id }) => id === drive.cycleId);
  return (
    <DriveFrame drive={drive} me={me} current="overview">
      {drive.changeRequest && <ChangeRequest isMine={me.membership.role === "recruiter"} note={drive.changeRequest} />}
      <WaitingProposals driveId={drive.id} isOffice={(OFFICE_ROLES as readonly Role[]).includes(me.membership.role)} />
      <div className="grid items-start gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-9">
          <Section title="The job">
            <p className="max-w-prose whitespace-pre-line">{drive.description}</p>
            {drive.tags.length > 0 && (
              <p className="flex flex-wrap gap-1.5">
                {drive.tags.map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
              </p>
            )}
          </Section>
          <AttachmentsSection driveId={drive.id} />
          <WhoMayApply drive={drive} />
          <Section title="Rounds">
            <RoundsOutline rounds={drive.rounds} />
          </Section>
        </div>
        <aside aria-label="Facts" className="flex flex-col gap-8">
          <Section title="Pay">
            <PayBreakdown pay={drive.compensation} />
          </Section>
          <Section title="At a glance">
            <Facts drive={drive} season={season?.name} />
          </Section>
        </aside>
      </div>
    </DriveFrame>
  );
}

function Facts({ drive, season }: { drive: DriveView; season: string | undefined }) {
  const isOpen = drive.status === "published";
  return (
    <KeyValueList
      items={[
        {
          label: "Applications close",
          value: (
            <span className="flex flex-col">
              <DateTime iso={drive.applicationsCloseAt} />
              {isOpen && (
                <span className="text-sm text-ink-subtle">
                  <Countdown iso={drive.applicationsCloseAt} ended="The deadline has passed" />
                </span>
              )}
            </span>
          ),
        },
        { label: "Openings", value: drive.openings?.toLocaleString("en-IN") ?? "Not said" },
        { label: "Kind", value: OUTCOME_LABELS[drive.outcome] },
        { label: "Held", value: MODE_LABELS[drive.mode] },
        ...(drive.venue ? [{ label: "Venue", value: drive.venue }] : []),
        ...(drive.meetingUrl ? [{ label: "Link", value: <ExternalLink href={drive.meetingUrl} /> }] : []),
        ...(drive.workMode ? [{ label: "Work is done", value: WORK_MODE_LABELS[drive.workMode] }] : []),
        ...(drive.skills.length > 0 ? [{ label: "Skills", value: drive.skills.join(", ") }] : []),
        ...(drive.joiningOn ? [{ label: "Joining", value: formatDay(drive.joiningOn) }] : []),
        {
          label: "Withdrawals until",
          value: <DateTime iso={drive.withdrawalsCloseAt ?? drive.applicationsCloseAt} />,
        },
        { label: "Locations", value: drive.locations.length > 0 ? drive.locations.join(", ") : "Not said" },
        { label: "Season", value: season },
        { label: "Published", value: drive.publishedAt ? <DateTime iso={drive.publishedAt} /> : "Not yet" },
      ]}
    />
  );
}

function ChangeRequest({ isMine, note }: { isMine: boolean; note: string }) {
  return (
    <Callout tone="warn" title={isMine ? "The placement office asks for changes" : "Changes were requested"}>
      <blockquote className="mt-1 max-w-prose border-l-2 border-warn pl-3 text-base whitespace-pre-line">
        {note}
      </blockquote>
    </Callout>
  );
}
