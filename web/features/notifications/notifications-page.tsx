import { BellRing, SlidersHorizontal } from "lucide-react";
import type { NotificationView } from "#shared/contracts/notifications.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { Pagination } from "#web/components/ui/pagination.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { readListParams, type SearchParams } from "#web/lib/lists/list-params.ts";
import { NotificationItem } from "./notification-item.tsx";
import { ReadAllButton } from "./read-all-button.tsx";

/** The reader's notices, unread ones first. */
export async function NotificationsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const api = await serverApi();
  const query = { limit: "30", ...(params.cursor && { cursor: params.cursor }) };
  const page = await load(api.api.my.notifications.$get({ query }));
  const unread = page.items.filter(({ readAt }) => readAt === null);
  const read = page.items.filter(({ readAt }) => readAt !== null);
  return (
    <Page isNarrow>
      <PageHeader
        title="Notices"
        description={
          page.unread > 0 ? `${countOf(page.unread, "notice")} you have not read.` : "You have read everything."
        }
        actions={
          <>
            <ButtonLink href="/notifications/preferences" variant="ghost" icon={<SlidersHorizontal aria-hidden />}>
              What we mail you
            </ButtonLink>
            {page.unread > 0 && <ReadAllButton />}
          </>
        }
      />
      {page.items.length === 0 && <NoNotices />}
      <Notices title="New" items={unread} />
      <Notices title={unread.length > 0 ? "Earlier" : "All notices"} items={read} />
      <Pagination params={params} nextCursor={page.nextCursor} />
    </Page>
  );
}

function Notices({ title, items }: { title: string; items: readonly NotificationView[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {items.map((notice) => (
          // A notice that was read elsewhere, or with all others, starts anew.
          <NotificationItem key={`${notice.id}-${notice.readAt}`} notice={notice} />
        ))}
      </ul>
    </Section>
  );
}

function NoNotices() {
  return (
    <div className="rounded-lg border border-line bg-surface shadow-card">
      <EmptyState icon={<BellRing />} title="No notices yet">
        What concerns you is kept here: new drives, results, offers.
      </EmptyState>
    </div>
  );
}
