import type { MeView } from "#shared/contracts/tenants.ts";
import type { DriveProposalView, DriveVersionView } from "#shared/contracts/drive-versions.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { Badge, StatusPill, type Tone } from "#web/components/ui/status-pill.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";
import { ChangeList } from "./change-list.tsx";
import { CompareForm } from "./compare-form.tsx";
import { DriveFrame } from "./drive-frame.tsx";
import { loadDrive } from "./load-drive.ts";
import { ProposalActions } from "./proposal-actions.tsx";

export interface ChangesPageProps {
  readonly driveId: string;
  readonly me: MeView;
  readonly searchParams: SearchParams;
}

/** What became of a drive since it was published: proposed edits, versions, and any two of them side by side. */
export async function ChangesPage({ driveId, me, searchParams }: ChangesPageProps) {
  const drive = await loadDrive(driveId);
  const api = await serverApi();
  const here = api.api.drives[":id"];
  const param = { id: driveId };
  const [versions, proposals] = await Promise.all([
    load(here.versions.$get({ param })),
    load(here.proposals.$get({ param })),
  ]);
  const chosen = readChoice(searchParams, versions.items);
  const compared = chosen && (await load(here.versions.compare.$get({ param, query: chosen })));
  const isOffice = (OFFICE_ROLES as readonly Role[]).includes(me.membership.role);
  return (
    <DriveFrame drive={drive} me={me} current="changes">
      {proposals.items.length > 0 && (
        <Section title="Proposed changes">
          <ol className="flex flex-col gap-4">
            {proposals.items.map((proposal) => (
              <Proposal key={proposal.id} proposal={proposal} mayDecide={isOffice} />
            ))}
          </ol>
        </Section>
      )}
      <Section title="Versions">
        {versions.items.length === 0 ? (
          <EmptyState title="Nothing has changed">The drive is as it was published.</EmptyState>
        ) : (
          <ol className="flex flex-col divide-y divide-line rounded-lg border border-line">
            {versions.items.map((version) => (
              <Version key={version.version} version={version} />
            ))}
          </ol>
        )}
      </Section>
      {versions.items.length > 1 && (
        <Section title="Compare two versions">
          <CompareForm latest={versions.items.length} from={compared?.from} to={compared?.to} />
          {compared &&
            (compared.changes.length > 0 ? <ChangeList changes={compared.changes} /> : <p>They are alike.</p>)}
        </Section>
      )}
    </DriveFrame>
  );
}

function readChoice({ from, to }: SearchParams, versions: readonly DriveVersionView[]) {
  const isOne = (text: unknown): text is string => versions.some(({ version }) => String(version) === text);
  return isOne(from) && isOne(to) ? { from, to } : undefined;
}

const PROPOSAL_WORDS: Readonly<Record<DriveProposalView["status"], readonly [label: string, tone: Tone]>> = {
  pending: ["Waits for the office", "warn"],
  accepted: ["Made", "good"],
  declined: ["Declined", "bad"],
  superseded: ["Replaced by a later one", "neutral"],
};

function Proposal({ proposal, mayDecide }: { proposal: DriveProposalView; mayDecide: boolean }) {
  const [label, tone] = PROPOSAL_WORDS[proposal.status];
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{proposal.by}</span>
        <StatusPill tone={tone}>{label}</StatusPill>
        <span className="text-sm text-ink-subtle">
          <DateTime iso={proposal.at} />
        </span>
      </div>
      <p className="max-w-prose">{proposal.reason}</p>
      <ChangeList changes={proposal.changes} />
      {proposal.note && <p className="text-ink-muted">The office wrote: {proposal.note}</p>}
      {proposal.status === "pending" && mayDecide && <ProposalActions proposal={proposal} />}
    </li>
  );
}

function Version({ version }: { version: DriveVersionView }) {
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">Version {version.version}</span>
        {!version.isTold && <Badge>Nobody was told</Badge>}
        <span className="text-sm text-ink-subtle">
          {version.by}, <DateTime iso={version.at} />
        </span>
      </div>
      {version.reason === null ? <p className="text-ink-muted">As it was published.</p> : <p>{version.reason}</p>}
      <ChangeList changes={version.changes} />
    </li>
  );
}
