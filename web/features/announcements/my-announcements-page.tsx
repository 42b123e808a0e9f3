import { Megaphone } from "lucide-react";
import type { MyAnnouncement } from "#shared/contracts/announcements.ts";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { Pagination } from "#web/components/ui/pagination.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { readListParams, type SearchParams } from "#web/lib/lists/list-params.ts";
import { MyAnnouncementItem } from "./my-announcement-item.tsx";

/** What the reader was told: what is pinned first, then the newest. */
export async function MyAnnouncementsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const { api } = await serverApi();
  const cursor = params.cursor && { cursor: params.cursor };
  const [pinned, page] = await Promise.all([
    load(api.my.announcements.$get({ query: { pinned: "true", limit: "100" } })),
    load(api.my.announcements.$get({ query: { pinned: "false", limit: "20", ...cursor } })),
  ]);
  const isEmpty = pinned.items.length === 0 && page.items.length === 0;
  return (
    <Page isNarrow>
      <PageHeader
        title="Announcements"
        description={page.unread > 0 ? `${countOf(page.unread, "announcement")} you have not opened.` : undefined}
      />
      {isEmpty && (
        <div className="rounded-lg border border-line bg-surface shadow-card">
          <EmptyState icon={<Megaphone />} title="No announcements">
            What the placement office tells you and others at once is kept here.
          </EmptyState>
        </div>
      )}
      {params.cursor === undefined && <Items title="Pinned" items={pinned.items} />}
      <Items title={pinned.items.length > 0 ? "Others" : "Newest first"} items={page.items} />
      <Pagination params={params} nextCursor={page.nextCursor} />
    </Page>
  );
}

function Items({ title, items }: { title: string; items: readonly MyAnnouncement[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {items.map((each) => (
          <MyAnnouncementItem key={each.id} announcement={each} />
        ))}
      </ul>
    </Section>
  );
}
