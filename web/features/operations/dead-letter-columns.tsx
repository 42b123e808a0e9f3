import type { DeadLetterRow } from "#shared/contracts/dead-letters.ts";
import type { Column } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { DEAD_LETTER_LABELS, QUEUE_LABELS } from "./labels.ts";
import { Outline } from "./outline.tsx";
import { RedriveButton } from "./redrive-button.tsx";

export const DEAD_LETTER_COLUMNS: readonly Column<DeadLetterRow>[] = [
  {
    key: "reason",
    header: "Reason",
    priority: "title",
    cell: ({ reason, outline, messageId }) => (
      <span className="flex min-w-0 flex-col gap-1">
        <span className="break-words">{reason}</span>
        <span className="font-mono text-xs font-normal break-all text-ink-muted">{messageId}</span>
        <Outline outline={outline} label={`Outline of ${messageId}`} />
      </span>
    ),
  },
  { key: "queue", header: "Queue", cell: ({ queue }) => QUEUE_LABELS[queue] },
  { key: "college", header: "College", cell: ({ college }) => college?.name ?? "Not said" },
  { key: "failedAt", header: "Failed", sort: "failedAt", cell: ({ failedAt }) => <DateTime iso={failedAt} /> },
  {
    key: "status",
    header: "Status",
    cell: ({ status }) => (
      <StatusPill tone={DEAD_LETTER_LABELS[status].tone}>{DEAD_LETTER_LABELS[status].label}</StatusPill>
    ),
  },
  {
    key: "redrive",
    header: "Actions",
    isActions: true,
    cell: ({ queue, messageId, status }) =>
      status === "failed" ? <RedriveButton queue={queue} messageId={messageId} /> : null,
  },
];
