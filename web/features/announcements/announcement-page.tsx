import type { AnnouncementView } from "#shared/contracts/announcements.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { AnnouncementActions } from "./announcement-actions.tsx";
import { AUDIENCE_LABELS, STATUS_LABELS } from "./announcement-labels.ts";
import { AnnouncementText } from "./announcement-text.tsx";
import { CorrectionNote } from "./correction-note.tsx";
import { DocumentSection } from "./document-section.tsx";
import { loadAnnouncement } from "./load-announcement.ts";
import { Receipts } from "./receipts.tsx";

/** An announcement as the office works on it: its text, what can be done with it, and who has opened it. */
export async function AnnouncementPage({ announcementId }: { announcementId: string }) {
  const announcement = await loadAnnouncement(announcementId);
  const { status, author, audienceKind, correction, withdrawal } = announcement;
  const { label, tone } = STATUS_LABELS[status];
  return (
    <Page isNarrow>
      <PageHeader
        title={announcement.title}
        status={<StatusPill tone={tone}>{label}</StatusPill>}
        description={`${AUDIENCE_LABELS[audienceKind]} · ${author}`}
        crumbs={[{ href: "/announcements", label: "Announcements" }]}
        actions={<AnnouncementActions announcement={announcement} />}
      />
      <When announcement={announcement} />
      {withdrawal && (
        <Callout tone="bad" title="It was withdrawn">
          {withdrawal.reason}
        </Callout>
      )}
      {correction && <CorrectionNote correction={correction} />}
      <Card>
        <CardBody>
          <AnnouncementText>{announcement.body}</AnnouncementText>
        </CardBody>
      </Card>
      <DocumentSection announcement={announcement} />
      {announcement.sentAt !== null && (
        <Section title="Who has opened it" description="Opening it in the portal counts; reading the mail does not.">
          <Receipts announcement={announcement} />
        </Section>
      )}
    </Page>
  );
}

function When({ announcement: { sendAt, sentAt, expiresAt, pinned } }: { announcement: AnnouncementView }) {
  if (sendAt === null && sentAt === null && expiresAt === null && !pinned) return null;
  return (
    <p className="-mt-3 flex flex-wrap gap-x-5 gap-y-1 text-ink-muted">
      {sendAt && (
        <span>
          Goes out on <DateTime iso={sendAt} />, to whoever is in its audience then
        </span>
      )}
      {sentAt && (
        <span>
          Sent on <DateTime iso={sentAt} />
        </span>
      )}
      {pinned && <span>Pinned</span>}
      {expiresAt && (
        <span>
          Shown until <DateTime iso={expiresAt} />
        </span>
      )}
    </p>
  );
}
