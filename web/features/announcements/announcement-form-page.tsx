import { notFound } from "next/navigation";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import { AnnouncementForm } from "./announcement-form.tsx";
import { loadAnnouncement } from "./load-announcement.ts";
import { loadAudienceChoices } from "./load-audience-choices.ts";
import { writesAnnouncements } from "./writes-announcements.ts";

const CRUMBS = [{ href: "/announcements", label: "Announcements" }];

/** A new announcement, or the draft `announcementId` to change. */
export async function AnnouncementFormPage({ announcementId }: { announcementId?: string }) {
  const { membership } = await loadMe();
  if (!writesAnnouncements(membership.role)) notFound();
  const [choices, announcement] = await Promise.all([
    loadAudienceChoices(membership.role),
    announcementId === undefined ? undefined : loadAnnouncement(announcementId),
  ]);
  return (
    <Page isNarrow>
      <PageHeader
        title={announcement ? "Edit the announcement" : "New announcement"}
        description={
          membership.role === "coordinator"
            ? "It reaches the students of your branch."
            : "Nothing is sent yet: you see once more who gets it."
        }
        crumbs={CRUMBS}
      />
      <AnnouncementForm choices={choices} {...(announcement && { announcement })} />
    </Page>
  );
}
