import { Callout } from "#web/components/ui/callout.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { AnnouncementText } from "./announcement-text.tsx";
import { CorrectionNote } from "./correction-note.tsx";
import { DocumentItem } from "./document-item.tsx";
import { MarkOpened } from "./mark-opened.tsx";

/** An announcement as whoever got it reads it. */
export async function MyAnnouncementPage({ announcementId }: { announcementId: string }) {
  const { api } = await serverApi();
  const announcement = await load(api.my.announcements[":id"].$get({ param: { id: announcementId } }));
  const { id, title, body, author, sentAt, expiresAt, correction, withdrawal, attachment, isNew } = announcement;
  return (
    <Page isNarrow>
      <PageHeader title={title} crumbs={[{ href: "/announcements", label: "Announcements" }]} />
      <p className="-mt-4 flex flex-wrap gap-x-5 gap-y-1 text-ink-muted">
        <span>
          {author} · <DateTime iso={sentAt} />
        </span>
        {expiresAt && (
          <span>
            Until <DateTime iso={expiresAt} />
          </span>
        )}
      </p>
      {withdrawal && (
        <Callout tone="bad" title="The placement office has withdrawn this">
          {withdrawal.reason}
        </Callout>
      )}
      {correction && !withdrawal && <CorrectionNote correction={correction} />}
      {body !== "" && (
        <Card>
          <CardBody>
            <AnnouncementText>{body}</AnnouncementText>
          </CardBody>
        </Card>
      )}
      {attachment && <DocumentItem document={attachment} />}
      {isNew && <MarkOpened id={id} />}
    </Page>
  );
}
