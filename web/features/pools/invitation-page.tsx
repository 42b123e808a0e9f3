import { notFound } from "next/navigation";
import type { PoolInvitationView } from "#shared/contracts/pools.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { loadChoices } from "#web/features/drive-form/load-choices.ts";
import { OUTCOME_LABELS, ROUND_KIND_LABELS } from "#web/features/drives/drive-labels.ts";
import { PayBreakdown } from "#web/features/drives/pay-breakdown.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { AnswerInvitation } from "./answer-invitation.tsx";
import { POOL_STATUS } from "./pool-labels.ts";
import { ShareCounts } from "./share-counts.tsx";

/** A drive that another college shares, for the office to take on or not. */
export async function InvitationPage({ invitationId, me }: { invitationId: string; me: MeView }) {
  const { role } = me.membership;
  if (!(OFFICE_ROLES as readonly Role[]).includes(role)) notFound();
  const { api } = await serverApi();
  const [invitation, choices] = await Promise.all([
    load(api["pool-invitations"][":id"].$get({ param: { id: invitationId } })),
    loadChoices(role),
  ]);
  const { label, tone } = POOL_STATUS[invitation.status];
  return (
    <Page>
      <PageHeader
        crumbs={[{ href: "/drives", label: "Drives" }]}
        title={invitation.title}
        status={<StatusPill tone={tone}>{label}</StatusPill>}
        description={
          <>
            <span className="font-medium text-ink">{invitation.company}</span>, shared by {invitation.host}
          </>
        }
        actions={
          invitation.driveId && <ButtonLink href={`/drives/${invitation.driveId}`}>Open your own drive</ButtonLink>
        }
      />
      {invitation.status === "invited" && (
        <AnswerInvitation invitation={invitation} seasons={choices.seasons} companies={choices.companies ?? []} />
      )}
      {invitation.driveId && <ShareCounts id={invitation.id} sharedAt={invitation.countsSharedAt} />}
      <Posting invitation={invitation} />
    </Page>
  );
}

function Posting({ invitation }: { invitation: PoolInvitationView }) {
  return (
    <div className="grid items-start gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-9">
        <Section title="The job">
          <p className="max-w-prose whitespace-pre-line">{invitation.description}</p>
        </Section>
        <Section title="Rounds">
          <ol className="list-decimal pl-5">
            {invitation.rounds.map(({ name, kind }) => (
              <li key={name}>
                {name} <span className="text-ink-muted">({ROUND_KIND_LABELS[kind]})</span>
              </li>
            ))}
          </ol>
        </Section>
        <Section title="Who may apply at the host">
          <p className="max-w-prose">{invitation.eligibilitySentence}. You decide who may apply here.</p>
        </Section>
      </div>
      <aside aria-label="Facts" className="flex flex-col gap-8">
        <Section title="Pay">
          <PayBreakdown pay={invitation.compensation} />
        </Section>
        <KeyValueList
          items={[
            { label: "Applications close", value: <DateTime iso={invitation.applicationsCloseAt} /> },
            { label: "Kind", value: OUTCOME_LABELS[invitation.outcome] },
            { label: "Venue", value: invitation.venue ?? "Not said" },
            { label: "Locations", value: invitation.locations.join(", ") || "Not said" },
          ]}
        />
      </aside>
    </div>
  );
}
