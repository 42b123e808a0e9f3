import { Paperclip, Pin } from "lucide-react";
import type { MyAnnouncement } from "#shared/contracts/announcements.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { Badge } from "#web/components/ui/status-pill.tsx";

/** One line of the list; what is new says so. */
export function MyAnnouncementItem({ announcement }: { announcement: MyAnnouncement }) {
  const { id, title, author, sentAt, pinned, isNew, correction, attachment } = announcement;
  return (
    <li>
      <Link
        href={`/announcements/${id}`}
        className="flex flex-col gap-1 px-5 py-3.5 hover:bg-sunken focus-visible:-outline-offset-2"
      >
        <span className="flex flex-wrap items-center gap-2">
          {pinned && <Pin aria-label="Pinned" role="img" className="size-3.5 shrink-0 text-ink-subtle" />}
          <span className={isNew ? "font-semibold" : undefined}>{title}</span>
          {isNew && <Badge tone="brand">New</Badge>}
          {correction && <Badge tone="warn">Corrected</Badge>}
          {attachment && <Paperclip aria-label="With a document" role="img" className="size-3.5 text-ink-subtle" />}
        </span>
        <span className="text-sm text-ink-subtle">
          {author} · <DateTime iso={sentAt} />
        </span>
      </Link>
    </li>
  );
}
