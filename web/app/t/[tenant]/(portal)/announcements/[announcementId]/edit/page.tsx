import type { Metadata } from "next";
import { AnnouncementFormPage } from "#web/features/announcements/announcement-form-page.tsx";

export const metadata: Metadata = { title: "Edit the announcement" };

export default async function Page({ params }: { params: Promise<{ announcementId: string }> }) {
  return <AnnouncementFormPage announcementId={(await params).announcementId} />;
}
