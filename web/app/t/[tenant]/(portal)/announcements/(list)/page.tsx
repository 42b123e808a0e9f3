import type { Metadata } from "next";
import { AnnouncementsPage } from "#web/features/announcements/announcements-page.tsx";
import { MyAnnouncementsPage } from "#web/features/announcements/my-announcements-page.tsx";
import { writesAnnouncements } from "#web/features/announcements/writes-announcements.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Announcements" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [me, search] = await Promise.all([loadMe(), searchParams]);
  if (writesAnnouncements(me.membership.role)) return <AnnouncementsPage searchParams={search} />;
  return <MyAnnouncementsPage searchParams={search} />;
}
