import type { Metadata } from "next";
import { AnnouncementFormPage } from "#web/features/announcements/announcement-form-page.tsx";

export const metadata: Metadata = { title: "New announcement" };

export default function Page() {
  return <AnnouncementFormPage />;
}
