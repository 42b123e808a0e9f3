import { notFound } from "next/navigation";
import type { DriveView } from "#shared/contracts/drives.ts";
import type { PoolGuestView, PoolInvitationView } from "#shared/contracts/pools.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { DriveFrame } from "#web/features/drives/drive-frame.tsx";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { InviteCollegeForm } from "./invite-college-form.tsx";
import { POOL_STATUS } from "./pool-labels.ts";
import { ShareCounts } from "./share-counts.tsx";
import { WithdrawInvitation } from "./withdraw-invitation.tsx";

/** The colleges that a drive is shared with, and what each of them chose to tell. */
export async function PoolPage({ driveId, me }: { driveId: string; me: MeView }) {
  if (!(OFFICE_ROLES as readonly Role[]).includes(me.membership.role)) notFound();
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const [{ items }, invitations] = await Promise.all([
    load(api.drives[":id"].pool.$get({ param: { id: driveId } })),
    load(api["pool-invitations"].$get()),
  ]);
  const invitation = invitations.items.find((each) => each.driveId === driveId);
  if (invitation) return <GuestsSide drive={drive} me={me} invitation={invitation} />;
  const isShareable = drive.mode === "pooled" && (drive.status === "approved" || drive.status === "published");
  return (
    <DriveFrame drive={drive} me={me} current="pool">
      <Section title="Colleges in this pool">
        <p className="max-w-prose text-ink-muted">
          They get the posting and its changes. Each keeps its own applicants, results and offers, and decides for
          itself what it tells you. Fewer than five are never told.
        </p>
        {items.length === 0 ? (
          <EmptyState title="No college yet">Invite one below by its address.</EmptyState>
        ) : (
          <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
            {items.map((guest) => (
              <Guest key={guest.id} guest={guest} />
            ))}
          </ul>
        )}
      </Section>
      {isShareable && (
        <Section title="Invite a college">
          <InviteCollegeForm driveId={driveId} />
        </Section>
      )}
    </DriveFrame>
  );
}

interface GuestsSideProps {
  readonly drive: DriveView;
  readonly me: MeView;
  readonly invitation: PoolInvitationView;
}

/** A drive that another college shares: whose it is, and what it is told. */
function GuestsSide({ drive, me, invitation }: GuestsSideProps) {
  return (
    <DriveFrame drive={drive} me={me} current="pool">
      <Section title={`Shared by ${invitation.host}`}>
        <p className="max-w-prose text-ink-muted">
          When {invitation.host} changes the posting, the change is proposed to you. Applicants, results and offers are
          yours alone.
        </p>
        <ShareCounts id={invitation.id} sharedAt={invitation.countsSharedAt} />
      </Section>
    </DriveFrame>
  );
}

function Guest({ guest }: { guest: PoolGuestView }) {
  const { label, tone } = POOL_STATUS[guest.status];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <span className="min-w-40 flex-1 font-medium">{guest.college}</span>
      <StatusPill tone={tone}>{label}</StatusPill>
      <span className="text-sm text-ink-muted">
        {guest.countedAt === null ? (
          <>
            Invited <DateTime iso={guest.invitedAt} style="date" />
          </>
        ) : (
          <>
            {countWords(guest.applied, "applied")}, {countWords(guest.offers, "with an offer")} (
            <DateTime iso={guest.countedAt} />)
          </>
        )}
      </span>
      {guest.status === "invited" && <WithdrawInvitation id={guest.id} college={guest.college} />}
    </li>
  );
}

function countWords(count: number | null, what: string): string {
  return `${count === null ? "fewer than 5" : count.toLocaleString("en-IN")} ${what}`;
}
