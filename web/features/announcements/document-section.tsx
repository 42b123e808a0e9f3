import type { AnnouncementView } from "#shared/contracts/announcements.ts";
import { Section } from "#web/components/ui/page-header.tsx";
import { DocumentItem } from "./document-item.tsx";
import { DocumentUpload } from "./document-upload.tsx";
import { RemoveDocument } from "./remove-document.tsx";

/** The one document of an announcement; it can be changed until it is sent. */
export function DocumentSection({ announcement: { id, status, attachment } }: { announcement: AnnouncementView }) {
  const isOpen = status === "draft" || status === "scheduled";
  if (attachment === null && !isOpen) return null;
  return (
    <Section title="Document">
      {attachment === null ? (
        <DocumentUpload announcementId={id} />
      ) : (
        <DocumentItem document={attachment} actions={isOpen && <RemoveDocument document={attachment} />} />
      )}
    </Section>
  );
}
