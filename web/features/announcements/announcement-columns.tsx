import { Pin } from "lucide-react";
import type { AnnouncementRow } from "#shared/contracts/announcements.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { AUDIENCE_LABELS, STATUS_LABELS } from "./announcement-labels.ts";

export const ANNOUNCEMENT_COLUMNS: readonly Column<AnnouncementRow>[] = [
  {
    key: "title",
    header: "Announcement",
    priority: "title",
    cell: ({ id, title, pinned }) => (
      <span className="flex items-center gap-2">
        <RowLink href={`/announcements/${id}`}>{title}</RowLink>
        {pinned && <Pin aria-label="Pinned" role="img" className="size-3.5 shrink-0 text-ink-subtle" />}
      </span>
    ),
  },
  { key: "audience", header: "For", priority: "extra", cell: (row) => AUDIENCE_LABELS[row.audienceKind] },
  { key: "author", header: "By", cell: (row) => row.author },
  {
    key: "status",
    header: "Status",
    cell: ({ status }) => <StatusPill tone={STATUS_LABELS[status].tone}>{STATUS_LABELS[status].label}</StatusPill>,
  },
  {
    key: "when",
    header: "When",
    cell: ({ sentAt, sendAt, createdAt }) => <DateTime iso={sentAt ?? sendAt ?? createdAt} />,
  },
  {
    key: "readers",
    header: "Opened",
    align: "end",
    cell: ({ readers, recipients, sentAt }) =>
      sentAt !== null && (
        <span className="tabular-nums">
          {readers.toLocaleString("en-IN")} of {recipients.toLocaleString("en-IN")}
        </span>
      ),
  },
];
