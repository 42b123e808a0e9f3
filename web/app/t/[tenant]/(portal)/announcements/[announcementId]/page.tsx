import type { Metadata } from "next";
import { AnnouncementPage } from "#web/features/announcements/announcement-page.tsx";
import { MyAnnouncementPage } from "#web/features/announcements/my-announcement-page.tsx";
import { writesAnnouncements } from "#web/features/announcements/writes-announcements.ts";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Announcement" };

export default async function Page({ params }: { params: Promise<{ announcementId: string }> }) {
  const [me, { announcementId }] = await Promise.all([loadMe(), params]);
  if (writesAnnouncements(me.membership.role)) return <AnnouncementPage announcementId={announcementId} />;
  return <MyAnnouncementPage announcementId={announcementId} />;
}
