import type { Template } from "../letter.ts";

interface Announcement {
  readonly title: string;
  readonly body: string;
  readonly correction?: string | undefined;
  readonly action: { readonly label: string; readonly url: string };
}

export const announcement: Template<Announcement> = (
  { title, body, correction, action },
  { collegeName, portalUrl },
) => ({
  subject: correction === undefined ? title : `Corrected: ${title}`,
  preview: `The placement office of ${collegeName} writes to you.`,
  heading: title,
  paragraphs: correction === undefined ? [] : [`This corrects what we wrote before: ${correction}`],
  markdown: body,
  action,
  notes: [
    `You get this mail because you take part in placements at ${collegeName}.`,
    `You can turn mails of announcements off: ${portalUrl}/notifications/preferences`,
  ],
});
